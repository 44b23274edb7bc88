import { Node } from '@tiptap/core';

import type { DocsMessages } from '../messages.en.ts';
import { safePicture } from './safe-picture.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    picture: { insertPicture: (picture: { src: string; alt: string }) => ReturnType };
  }
}

/** Addresses this person chose to see in this tab. Asked anew after a reload: the host learns of every look. */
const shown = new Set<string>();

/**
 * A picture from elsewhere. Nothing is fetched before the reader asks for it, and then without saying
 * which document it stands in. What is not https stays words.
 */
export const RemotePicture = Node.create<{ words: DocsMessages['picture'] }>({
  name: 'image',
  group: 'block',
  draggable: true,
  atom: true,

  addAttributes() {
    return { src: { default: null }, alt: { default: null } };
  },

  parseHTML() {
    return [{ tag: 'img[src^="https://"]' }];
  },

  renderHTML({ HTMLAttributes }) {
    const url = safePicture(HTMLAttributes['src']);
    const alt = String(HTMLAttributes['alt'] ?? '');
    return url
      ? ['img', { src: url.href, alt, referrerpolicy: 'no-referrer', loading: 'lazy' }]
      : ['span', {}, alt];
  },

  addCommands() {
    return {
      insertPicture:
        (picture) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: picture }),
    };
  },

  addNodeView() {
    const { words } = this.options;
    return ({ node }) => {
      const dom = document.createElement('figure');
      dom.className = 'doc-picture';
      const url = safePicture(node.attrs['src']);
      const alt = typeof node.attrs['alt'] === 'string' ? node.attrs['alt'] : '';
      if (url === undefined) dom.append(words.inert);
      else if (shown.has(url.href)) dom.append(pictureOf(url, alt, words));
      else dom.append(...askFirst(url, alt, words, dom));
      return {
        dom,
        // Pressing the button is no edit and no selection.
        stopEvent: (event) =>
          event.target instanceof Element && event.target.closest('button') !== null,
        ignoreMutation: () => true,
      };
    };
  },
});

function askFirst(
  url: URL,
  alt: string,
  words: DocsMessages['picture'],
  dom: HTMLElement,
): HTMLElement[] {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.show(url.host);
  button.addEventListener('click', () => {
    shown.add(url.href);
    dom.replaceChildren(pictureOf(url, alt, words));
  });
  if (alt === '') return [button];
  const caption = document.createElement('figcaption');
  caption.dir = 'auto';
  caption.textContent = alt;
  return [button, caption];
}

function pictureOf(url: URL, alt: string, words: DocsMessages['picture']): HTMLElement {
  const image = document.createElement('img');
  image.referrerPolicy = 'no-referrer';
  image.decoding = 'async';
  image.alt = alt;
  image.addEventListener('error', () => image.replaceWith(words.failed));
  image.src = url.href;
  return image;
}
