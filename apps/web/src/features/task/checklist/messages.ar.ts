import type { Arabic } from '../../../i18n/message.ts';
import type { ChecklistMessages } from './messages.en.ts';

export function messages(t: Arabic): ChecklistMessages {
  return {
    undo: 'تراجع',
    grip: (text) => `نقل ${t.name(text)}: سهم لأعلى أو لأسفل`,
    moved: (text, at, all) => `${t.name(text)} هي الخطوة ${t.number(at)} من ${t.number(all)}`,
    toTask: 'تحويلها إلى مهمة',
    madeTask: (text) => `${t.quote(text)} مهمة الآن`,
    added: (count) =>
      t.plural(count, {
        zero: 'لم تُضف خطوات',
        one: 'أُضيفت خطوة واحدة',
        two: 'أُضيفت خطوتان',
        few: 'أُضيفت {n} خطوات',
        many: 'أُضيفت {n} خطوة',
        other: 'أُضيفت {n} خطوة',
      }),
    removed: (text) => `أُزيلت الخطوة ${t.quote(text)}`,
    begun: (text) => `إضافة خطوة: ${t.quote(text)}`,
    tooMany: (most, left) =>
      left === 0
        ? `أقصى عدد للخطوات في المهمة ${t.number(most)}، وقد اكتمل.`
        : `أقصى عدد للخطوات في المهمة ${t.number(most)}، والمتبقي ${t.number(left)}، فلم يُضف أي من هذه الأسطر.`,
    tooLong: (most) =>
      `أحد هذه الأسطر أطول من الحد المسموح للخطوة، ${t.number(most)} حرف. لم يُضف أي منها.`,
  };
}
