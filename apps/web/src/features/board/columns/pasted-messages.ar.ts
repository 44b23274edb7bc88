import type { Arabic } from '../../../i18n/message.ts';
import type { PastedMessages } from './pasted-messages.en.ts';

export function messages(t: Arabic): PastedMessages {
  return {
    undo: 'تراجع',
    question: (count) =>
      t.plural(count, {
        zero: 'لا أسطر',
        one: 'سطر واحد',
        two: 'سطران',
        few: '{n} أسطر',
        many: '{n} سطرًا',
        other: '{n} سطر',
      }),
    each: (count) =>
      t.plural(count, {
        zero: 'لا مهام',
        one: 'إضافة مهمة واحدة',
        two: 'إضافة مهمتين',
        few: 'إضافة {n} مهام',
        many: 'إضافة {n} مهمة',
        other: 'إضافة {n} مهمة',
      }),
    one: 'مهمة واحدة من الكل',
    added: (count) =>
      t.plural(count, {
        zero: 'لم تُضف مهام',
        one: 'أُضيفت مهمة واحدة',
        two: 'أُضيفت مهمتان',
        few: 'أُضيفت {n} مهام',
        many: 'أُضيفت {n} مهمة',
        other: 'أُضيفت {n} مهمة',
      }),
    tooMany: (most) => `أقصى ما يمكن إضافته دفعة واحدة ${t.number(most)} مهمة.`,
  };
}
