import type { Arabic } from '../../../i18n/message.ts';
import type { FilterMessages } from './messages.en.ts';

export function messages(t: Arabic): FilterMessages {
  const tasks = (count: number) =>
    t.plural(count, {
      zero: 'لا مهام',
      one: 'مهمة واحدة',
      two: 'مهمتين',
      few: '{n} مهام',
      many: '{n} مهمة',
      other: '{n} مهمة',
    });
  return {
    label: 'تصفية',
    text: 'كلمات في المهام',
    placeholder: 'عنوان أو وسم أو شخص أو رقم',
    more: 'تصفية',
    filters: (count) =>
      t.plural(count, {
        zero: 'بلا تصفية',
        one: 'تصفية واحدة',
        two: 'تصفيتان',
        few: '{n} تصفيات',
        many: '{n} تصفية',
        other: '{n} تصفية',
      }),
    remove: (what) => `إزالة التصفية ${t.name(what)}`,
    some: (shown, all) => `${t.number(shown)} من ${tasks(all)}`,
    none: (all) => `لا مهام مطابقة من ${tasks(all)}.`,
    showAll: 'عرض الكل',
    hidden: (title) => `أُضيفت ${t.quote(title)}، والتصفية تخفيها.`,
    hiddenMany: (count) =>
      t.plural(count, {
        zero: 'لم تُضف مهام.',
        one: 'أُضيفت مهمة واحدة، والتصفية تخفيها.',
        two: 'أُضيفت مهمتان، والتصفية تخفيهما.',
        few: 'أُضيفت {n} مهام، والتصفية تخفيها.',
        many: 'أُضيفت {n} مهمة، والتصفية تخفيها.',
        other: 'أُضيفت {n} مهمة، والتصفية تخفيها.',
      }),
    kinds: {
      who: 'الشخص',
      label: 'الوسم',
      state: 'الحالة',
      due: 'الموعد',
      waits: 'بانتظار',
    },
    mine: 'مهامي',
    nobody: 'غير مُسندة',
    unlabelled: 'بلا وسم',
    gone: 'لم يعد هنا',
    states: {
      none: 'بلا حالة',
      requested: 'مطلوبة',
      agreed: 'متفق عليها',
      in_progress: 'قيد التنفيذ',
      waiting: 'بانتظار الرد',
      in_review: 'قيد المراجعة',
      done: 'منجزة',
      declined: 'مرفوضة',
      withdrawn: 'مسحوبة',
      cancelled: 'ملغاة',
    },
    spans: {
      late: 'متأخرة',
      today: 'موعدها اليوم',
      week: 'موعدها خلال 7 أيام',
      asked: 'موعدها بلا اتفاق بعد',
      none: 'بلا موعد',
    },
    until: (day) => `موعدها حتى ${day}`,
    untilDay: 'موعدها حتى…',
    waits: {
      me: 'بانتظاري',
      client: 'بانتظار العميل',
      assistant: 'بانتظار المساعدين',
    },
    saved: 'تصفيات محفوظة',
    savedShort: 'محفوظة',
    noneSaved: 'لا تصفية محفوظة بعد. ما يُحفظ هنا يظهر على كل أجهزتك ولا يراه غيرك.',
    save: 'حفظ هذه التصفية',
    name: 'اسم التصفية',
    saveIt: 'حفظ',
    savedAs: (name) => `حُفظت ${t.quote(name)}`,
    removed: (name) => `أُزيلت ${t.quote(name)}`,
    removeSaved: (name) => `إزالة ${t.name(name)}`,
    full: (count) => `عدد التصفيات المحفوظة ${t.number(count)}. يلزم إزالة واحدة أولًا.`,
    undo: 'تراجع',
    close: 'إغلاق',
  };
}
