import { Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

import type { DocsMessages } from '../messages.en.ts';
import type { ShownFiles } from './shown-files.ts';

interface FileOptions {
  readonly words: DocsMessages['file'];
  readonly files: ShownFiles | undefined;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A file of the workspace where somebody put it. The document holds its id and what it was called then; who reads
 * it without the workspace's files sees that name. What is pasted or dropped as a file becomes one.
 */
export const FileNode = Node.create<FileOptions>({
  name: 'file',
  group: 'block',
  draggable: true,
  atom: true,

  addOptions() {
    return { words: {} as DocsMessages['file'], files: undefined };
  },

  addAttributes() {
    return {
      fileId: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-file-id'),
        renderHTML: ({ fileId }) => ({ 'data-file-id': String(fileId) }),
      },
      name: {
        default: '',
        parseHTML: (element) => element.textContent,
        renderHTML: () => ({}),
      },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-file-id]',
        getAttrs: (element) => uuid.test(element.getAttribute('data-file-id') ?? '') && null,
      },
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    return ['span', HTMLAttributes, String(node.attrs['name'] ?? '')];
  },

  addNodeView() {
    const { words, files } = this.options;
    return ({ node }) => {
      const fileId = String(node.attrs['fileId'] ?? '');
      const dom = document.createElement('figure');
      dom.className = 'doc-picture doc-file';
      const draw = (): void => dom.replaceChildren(...drawn(node.attrs, files, words));
      draw();
      const stop = files?.onChange(fileId, draw);
      return {
        dom,
        // Pressing the link is no edit and no selection.
        stopEvent: (event) => event.target instanceof Element && event.target.closest('a') !== null,
        ignoreMutation: () => true,
        destroy: () => stop?.(),
      };
    };
  },

  addProseMirrorPlugins() {
    const { files } = this.options;
    if (!files) return [];
    const take = (view: EditorView, given: FileList | undefined, at: number): boolean => {
      if (!view.editable || !given || given.length === 0) return false;
      void files.add([...given]).then((added) => {
        if (view.isDestroyed) return;
        const nodes = added.map((attrs) => this.type.create(attrs));
        const place = Math.min(at, view.state.doc.content.size);
        if (nodes.length > 0) view.dispatch(view.state.tr.insert(place, nodes));
      });
      return true;
    };
    return [
      new Plugin({
        props: {
          handlePaste: (view, event) =>
            take(view, event.clipboardData?.files, view.state.selection.to),
          handleDrop: (view, event, _slice, isMoved) => {
            const under = view.posAtCoords({ left: event.clientX, top: event.clientY });
            const at = under?.pos ?? view.state.doc.content.size;
            return !isMoved && take(view, event.dataTransfer?.files, at);
          },
        },
      }),
    ];
  },
});

function drawn(
  attrs: Readonly<Record<string, unknown>>,
  files: ShownFiles | undefined,
  words: DocsMessages['file'],
): readonly HTMLElement[] {
  const shown = files?.of(String(attrs['fileId'] ?? ''));
  const caption = document.createElement('figcaption');
  if (!shown) {
    caption.append(nameOf(String(attrs['name'] ?? '')), ` · ${words.away}`);
    return [caption];
  }
  const link = document.createElement('a');
  link.href = shown.address;
  link.download = shown.name;
  link.append(nameOf(shown.name));
  caption.append(link, ` · ${shown.size}`);
  if (shown.preview === undefined) return [caption];
  const image = document.createElement('img');
  image.loading = 'lazy';
  image.alt = shown.name;
  image.addEventListener('error', () => image.remove());
  image.src = shown.preview;
  return [image, caption];
}

function nameOf(name: string): HTMLElement {
  const isolated = document.createElement('bdi');
  isolated.textContent = name;
  return isolated;
}
