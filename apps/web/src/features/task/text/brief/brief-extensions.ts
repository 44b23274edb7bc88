import { Extension, mergeAttributes, wrappingInputRule, type AnyExtension } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';

import { safeLink } from '../../../../ui/text/safe-link.ts';
import { LineDirection } from './line-direction.ts';

/** While a brief is written nothing in it leads anywhere; where it is shown, safe links do. */
const WrittenLink = Link.extend({
  renderHTML({ HTMLAttributes }) {
    const href = safeLink(HTMLAttributes['href']);
    if (href === undefined) return ['span', 0];
    return ['a', mergeAttributes({ href, rel: 'noopener noreferrer', class: 'link' }), 0];
  },
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  isAllowedUri: (url) => safeLink(url) !== undefined,
});

/** "1)", "١. " and "• " begin a list too; "1. " and "- " are the editor's own. */
const TypedLists = Extension.create({
  name: 'typedLists',
  addInputRules() {
    const { bulletList, orderedList } = this.editor.schema.nodes;
    return [
      wrappingInputRule({ find: /^•\s$/, type: bulletList! }),
      wrappingInputRule({
        find: /^([0-9]{1,3}(?=\))|[٠-٩۰-۹]{1,3}(?=[.)]))[.)]\s$/,
        type: orderedList!,
        getAttributes: (match) => ({ start: numberOf(match[1] ?? '1') }),
        // It goes on with the list before it where it is that one's next number.
        joinPredicate: (match, list) =>
          list.childCount + Number(list.attrs['start']) === numberOf(match[1] ?? '1'),
      }),
    ];
  },
});

/** The digits of Arabic and of Persian stand in two rows of ten, each in its order. */
function numberOf(digits: string): number {
  const latin = [...digits.matchAll(/./gu)].map(([digit]) => {
    const code = digit.codePointAt(0)!;
    return code >= 0x6f0 ? code - 0x6f0 : code >= 0x660 ? code - 0x660 : Number(digit);
  });
  return latin.reduce((sum, digit) => sum * 10 + digit, 0);
}

/** What the editor of a brief can hold: all that its text can say. */
export function briefExtensions(placeholder: string): AnyExtension[] {
  return [
    StarterKit.configure({
      link: false,
      underline: false,
      trailingNode: false,
      code: { HTMLAttributes: { dir: 'ltr' } },
    }),
    WrittenLink,
    TypedLists,
    LineDirection,
    Placeholder.configure({ placeholder, emptyEditorClass: '', emptyNodeClass: 'brief-empty' }),
  ];
}
