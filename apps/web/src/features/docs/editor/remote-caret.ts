import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Awareness } from 'y-protocols/awareness';

/** What the server writes over every cursor; see DocPerson there. */
interface CaretPerson {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly hue?: unknown;
}

const hues = new Set(['saffron', 'sea', 'fig', 'olive', 'sky', 'ruby']);

function hueOf(person: CaretPerson): string {
  return typeof person.hue === 'string' && hues.has(person.hue) ? person.hue : 'sky';
}

function renderCaret(person: CaretPerson): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'doc-caret';
  caret.dataset['hue'] = hueOf(person);
  caret.dataset['person'] = String(person.id ?? '');
  const flag = document.createElement('span');
  flag.className = 'doc-caret__flag';
  // A name is a line of its own: the paragraph around it must not turn it.
  const name = document.createElement('bdi');
  name.textContent = String(person.name ?? '');
  flag.append(name);
  caret.append(flag);
  return caret;
}

/** Others' carets and selections in their colours; the name shows while they move and then fades. */
export const RemoteCaret = CollaborationCaret.extend({
  addProseMirrorPlugins() {
    const awareness = (this.options.provider as { awareness: Awareness }).awareness;
    return [...(this.parent?.() ?? []), flagPlugin(awareness)];
  },
}).configure({
  render: (person) => renderCaret(person),
  selectionRender: (person) => ({
    nodeName: 'span',
    class: 'doc-selection',
    'data-hue': hueOf(person),
  }),
});

/** The editor keeps a caret's element while it moves: its flag has to be woken, and placed anew. */
function flagPlugin(awareness: Awareness): Plugin {
  return new Plugin({
    key: new PluginKey('caretFlags'),
    view(view) {
      const carets = () => view.dom.querySelectorAll<HTMLElement>('.doc-caret');
      const place = () => {
        for (const caret of carets()) caret.toggleAttribute('data-beside', !isBeforeText(caret));
      };
      const wake = ({ added, updated }: { added: number[]; updated: number[] }) => {
        const moved = new Set(
          [...added, ...updated].map((client) => personIdOf(awareness, client)),
        );
        for (const caret of carets()) {
          if (!moved.has(caret.dataset['person'])) continue;
          for (const animation of caret.getAnimations({ subtree: true })) animation.currentTime = 0;
        }
      };
      awareness.on('change', wake);
      return { update: place, destroy: () => awareness.off('change', wake) };
    },
  });
}

function personIdOf(awareness: Awareness, client: number): string | undefined {
  const user: unknown = awareness.getStates().get(client)?.['user'];
  const id = (user as CaretPerson | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

function isBeforeText(caret: HTMLElement): boolean {
  for (let next = caret.nextSibling; next; next = next.nextSibling) {
    if (
      next.textContent?.trim() &&
      !(next instanceof HTMLElement && next.classList.contains('doc-caret'))
    )
      return true;
  }
  return false;
}
