import type { English } from '../../../../i18n/message.ts';

/** What the editor of a brief says. */
export function messages(t: English) {
  return {
    formatting: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    list: 'List',
    ordered: 'Numbered list',
    link: 'Link',
    address: 'Address of the link',
    set: 'Set the link',
    remove: 'Remove the link',
    cancel: 'Cancel',
    wrong: 'This is not an address that can be opened.',
    tooLong: (count: number) =>
      t.plural(count, {
        one: '{n} letter too many to be saved.',
        other: '{n} letters too many to be saved.',
      }),
  };
}

export type BriefMessages = ReturnType<typeof messages>;
