import type { Arabic } from '../../../i18n/message.ts';
import type { QuickAddMessages } from './messages.en.ts';

export const messages = (t: Arabic): QuickAddMessages => ({
  title: 'مهمة جديدة',
  label: 'المهمة',
  first: 'المهمة الأولى',
  addFirst: 'إضافتها',
  placeholder: 'الاتصال بالبنك غدًا 5 م @الاسم #الوسم',
  brief: 'الشرح',
  where: 'الوجهة',
  workspace: 'مساحة العمل',
  column: 'العمود',
  understood: 'المفهوم',
  asWords: (words) => `${t.quote(words)} كلمات في العنوان فقط`,
  newLabel: (name) => `وسم جديد ${t.quote(name)}`,
  giveTo: (name) => `إسناد إلى ${t.name(name)}`,
  several: (count) =>
    t.plural(count, {
      zero: 'لا أسطر',
      one: 'سطر واحد، مهمة واحدة',
      two: 'سطران، مهمتان',
      few: '{n} أسطر، {n} مهام',
      many: '{n} سطرًا، {n} مهمة',
      other: '{n} سطر، {n} مهمة',
    }),
  add: (count) =>
    t.plural(count, {
      zero: 'لا مهام',
      one: 'إضافة المهمة',
      two: 'إضافة مهمتين',
      few: 'إضافة {n} مهام',
      many: 'إضافة {n} مهمة',
      other: 'إضافة {n} مهمة',
    }),
  close: 'إغلاق',
  tooMany: (most) => `أقصى ما يمكن إضافته دفعة واحدة ${t.number(most)} مهمة.`,
  tooLong: (most) => `أقصى طول للعنوان ${t.number(most)} حرف.`,
  missing: 'مساحة العمل هذه ليست على هذا الجهاز بعد، وتصل فور توفر الاتصال.',
  noColumn: 'لا أعمدة في مساحة العمل هذه بعد.',
  nowhere: 'لا توجد هنا مساحة عمل تتاح فيها إضافة المهام.',
  added: (count, column, workspace) =>
    t.plural(count, {
      zero: 'لم تُضف مهام.',
      one: `أُضيفت إلى ${t.name(column)} في ${t.name(workspace)}.`,
      two: `أُضيفت مهمتان إلى ${t.name(column)} في ${t.name(workspace)}.`,
      few: `أُضيفت {n} مهام إلى ${t.name(column)} في ${t.name(workspace)}.`,
      many: `أُضيفت {n} مهمة إلى ${t.name(column)} في ${t.name(workspace)}.`,
      other: `أُضيفت {n} مهمة إلى ${t.name(column)} في ${t.name(workspace)}.`,
    }),
  undo: 'تراجع',
  undone: 'تم التراجع.',
  open: 'فتح المهمة',
  shared: {
    title: 'مشاركة مع سند',
    help: 'لا يُحفظ شيء قبل الإضافة.',
    nothing: 'لم يصل ما جرت مشاركته. يمكن إعادة المشاركة أو الكتابة هنا.',
  },
});
