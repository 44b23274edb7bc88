import type { Arabic } from '../../../i18n/message.ts';
import type { ListMessages } from './messages.en.ts';

export function messages(t: Arabic): ListMessages {
  return {
    label: 'المهام في قائمة',
    group: 'تجميع',
    sort: 'ترتيب',
    groupings: {
      column: 'الحالة',
      person: 'الشخص',
      label: 'الوسم',
      date: 'الموعد',
      waits: 'صاحب الخطوة',
    },
    sortings: {
      order: 'ترتيب اللوحة',
      due: 'الموعد',
      title: 'العنوان',
      person: 'الشخص',
      newest: 'الأحدث أولًا',
    },
    by: (what, how) => `${what}: ${how}`,
    cells: {
      title: 'العنوان',
      state: 'الحالة',
      label: 'الوسوم',
      person: 'الشخص',
      date: 'الموعد',
      open: 'فتح',
    },
    dates: {
      past: 'مضى موعدها',
      today: 'اليوم',
      tomorrow: 'غدًا',
      week: 'خلال أسبوع',
      later: 'لاحقًا',
      none: 'بلا موعد',
      over: 'منجزة',
    },
    nobody: 'غير مُسندة',
    unlabelled: 'بلا وسم',
    waits: { client: 'خطوة العميل', assistant: 'خطوة المساعدين', none: 'لا ينتظر أحد' },
    gone: 'لم يعد هنا',
    count: (count) =>
      t.plural(count, {
        zero: 'لا مهام',
        one: 'مهمة واحدة',
        two: 'مهمتان',
        few: '{n} مهام',
        many: '{n} مهمة',
        other: '{n} مهمة',
      }),
    addTo: (name) => `إضافة مهمة: ${t.name(name)}`,
    add: 'إضافة مهمة',
    newTitle: 'ما المطلوب إنجازه',
    undo: 'تراجع',
    added: (title) => `أُضيفت ${t.quote(title)}`,
    late: (count) =>
      t.plural(count, {
        zero: 'لا متأخرة',
        one: 'واحدة متأخرة',
        two: 'اثنتان متأخرتان',
        few: '{n} متأخرة',
        many: '{n} متأخرة',
        other: '{n} متأخرة',
      }),
    nothing: (all) =>
      `لا مهام مطابقة من ${t.plural(all, {
        zero: 'لا شيء',
        one: 'مهمة واحدة',
        two: 'مهمتين',
        few: '{n} مهام',
        many: '{n} مهمة',
        other: '{n} مهمة',
      })}.`,
    empty: 'لا مهام بعد.',
    showAll: 'عرض الكل',
    hint: 'الأسهم للتنقل، ومفتاح Enter للتغيير، وCtrl مع Enter لفتح المهمة.',
  };
}
