import type { Arabic } from '../../../../i18n/message.ts';
import type { BriefMessages } from './messages.en.ts';

export function messages(t: Arabic): BriefMessages {
  return {
    formatting: 'التنسيق',
    bold: 'عريض',
    italic: 'مائل',
    list: 'قائمة',
    ordered: 'قائمة مرقمة',
    link: 'رابط',
    address: 'عنوان الرابط',
    set: 'وضع الرابط',
    remove: 'إزالة الرابط',
    cancel: 'إلغاء',
    wrong: 'لا يمكن فتح هذا العنوان.',
    tooLong: (count) =>
      t.plural(count, {
        zero: 'النص ضمن الحد.',
        one: 'يزيد النص حرفًا واحدًا على ما يمكن حفظه.',
        two: 'يزيد النص حرفين على ما يمكن حفظه.',
        few: 'يزيد النص {n} أحرف على ما يمكن حفظه.',
        many: 'يزيد النص {n} حرفًا على ما يمكن حفظه.',
        other: 'يزيد النص {n} حرف على ما يمكن حفظه.',
      }),
  };
}
