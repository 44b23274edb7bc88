import type { Arabic } from '../../../i18n/message.ts';
import type { ManyMessages } from './messages.en.ts';

export function messages(t: Arabic): ManyMessages {
  const tasks = (count: number) =>
    t.plural(count, {
      zero: 'لا مهام',
      one: 'مهمة واحدة',
      two: 'مهمتين',
      few: '{n} مهام',
      many: '{n} مهمة',
      other: '{n} مهمة',
    });
  const of = (done: number, all: number) => `${t.number(done)} من ${t.number(all)}`;
  return {
    label: 'المهام المختارة',
    chosen: (count) =>
      t.plural(count, {
        zero: 'لا مهام مختارة',
        one: 'مهمة مختارة',
        two: 'مهمتان مختارتان',
        few: '{n} مهام مختارة',
        many: '{n} مهمة مختارة',
        other: '{n} مهمة مختارة',
      }),
    announced: (count) =>
      t.plural(count, {
        zero: 'لا مهام مختارة.',
        one: 'مهمة مختارة',
        two: 'مهمتان مختارتان',
        few: '{n} مهام مختارة',
        many: '{n} مهمة مختارة',
        other: '{n} مهمة مختارة',
      }),
    clear: 'إلغاء الاختيار',
    move: 'نقل',
    assign: 'إسناد',
    nobody: 'غير مُسندة',
    labels: 'الوسوم',
    noLabels: 'لا وسوم بعد.',
    date: 'الموعد',
    template: 'حفظ قالب',
    archive: 'أرشفة',
    undo: 'تراجع',
    most: (count) => `الحد ${tasks(count)} في المرة الواحدة.`,
    done: {
      move: (count, column) => `نُقل ${tasks(count)} إلى ${t.quote(column)}.`,
      assign: (count, name) => `أُسند ${tasks(count)} إلى ${t.name(name)}.`,
      unassign: (count) => `${tasks(count)} بلا إسناد الآن.`,
      label: (count, label) => `وُضع وسم ${t.quote(label)} على ${tasks(count)}.`,
      unlabel: (count, label) => `أُزيل وسم ${t.quote(label)} عن ${tasks(count)}.`,
      date: (count) => `حُدد موعد ${tasks(count)}.`,
      archive: (count) => `أُرشف ${tasks(count)}.`,
    },
    some: {
      move: (done, all) => `نُقل ${of(done, all)}.`,
      assign: (done, all) => `أُسند ${of(done, all)}.`,
      unassign: (done, all) => `${of(done, all)} بلا إسناد الآن.`,
      label: (done, all) => `وُضع الوسم على ${of(done, all)}.`,
      unlabel: (done, all) => `أُزيل الوسم عن ${of(done, all)}.`,
      date: (done, all) => `حُدد موعد ${of(done, all)}.`,
      archive: (done, all) => `أُرشف ${of(done, all)}.`,
    },
    because: (count, why) => `${t.number(count)}: ${why}`,
    asked: (count) => `يُنتظر رد الطرف الآخر على ${tasks(count)}.`,
    steps: (count) => `لا يشمل التراجع خطوة اتُّخذت في ${tasks(count)}، ويكون ذلك من المهمة نفسها.`,
  };
}
