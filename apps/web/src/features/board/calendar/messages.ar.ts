import type { Arabic } from '../../../i18n/message.ts';
import type { CalendarMessages } from './messages.en.ts';

export function messages(t: Arabic): CalendarMessages {
  return {
    label: 'التقويم',
    spans: { label: 'المدى', month: 'شهر', week: 'أسبوع' },
    previousMonth: 'الشهر السابق',
    nextMonth: 'الشهر التالي',
    previousWeek: 'الأسبوع السابق',
    nextWeek: 'الأسبوع التالي',
    today: 'اليوم',
    agreed: 'متفق عليه',
    asked: 'بلا رد بعد',
    dayOff: (name) => `عطلة ${t.name(name)}`,
    more: (count) =>
      t.plural(count, {
        zero: 'لا غيرها',
        one: 'واحدة أخرى',
        two: 'اثنتان أخريان',
        few: '{n} أخرى',
        many: '{n} أخرى',
        other: '{n} أخرى',
      }),
    tasks: (count) =>
      t.plural(count, {
        zero: 'لا مهام',
        one: 'مهمة واحدة',
        two: 'مهمتان',
        few: '{n} مهام',
        many: '{n} مهمة',
        other: '{n} مهمة',
      }),
    noneMonth: 'لا مواعيد في هذا الشهر.',
    noneWeek: 'لا مواعيد في هذا الأسبوع.',
    noneDay: 'لا مواعيد في هذا اليوم.',
    add: (day) => `إضافة مهمة: ${day}`,
    newTitle: 'ما المطلوب إنجازه',
    open: (title) => `فتح ${t.name(title)}`,
    hint: 'مفتاح Enter للفتح. مفتاح المسافة للرفع، والأسهم لاختيار يوم آخر، ومفتاح المسافة للوضع فيه، ومفتاح Esc للإعادة.',
    lifted: (title, day) => `رُفعت ${t.quote(title)}. ${day}.`,
    over: (day) => `${day}.`,
    takenBack: (title) => `عادت ${t.quote(title)} إلى يومها.`,
  };
}
