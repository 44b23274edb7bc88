import { mergeAttributes } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Plugin, PluginKey } from '@tiptap/pm/state';

import { safeLink } from '../../../ui/text/safe-link.ts';

/**
 * Links that lead only where a person may safely go, however the mark came into the document. A click
 * places the caret; with Ctrl or Command, or where one can only read, it opens, telling nobody from where.
 */
export const SafeLink = Link.extend({
  renderHTML({ HTMLAttributes }) {
    const href = safeLink(HTMLAttributes['href']);
    if (href === undefined) return ['span', { class: 'dead-link' }, 0];
    return [
      'a',
      mergeAttributes({ href, rel: 'noopener noreferrer nofollow', target: '_blank' }),
      0,
    ];
  },

  addProseMirrorPlugins() {
    const open = new Plugin({
      key: new PluginKey('openLink'),
      props: {
        handleClick(view, _pos, event) {
          const anchor = (event.target as Element | null)?.closest?.('a');
          const href = safeLink(anchor?.getAttribute('href'));
          if (href === undefined || event.button !== 0) return false;
          if (view.editable && !event.ctrlKey && !event.metaKey) return false;
          window.open(href, '_blank', 'noopener,noreferrer');
          event.preventDefault();
          return true;
        },
      },
    });
    return [...(this.parent?.() ?? []), open];
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  isAllowedUri: (url) => safeLink(url) !== undefined,
});
