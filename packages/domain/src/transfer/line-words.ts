/** What the lines of a brief are called that stand for what a task has no field for. In the language of whoever imports. */
export const lineWords = {
  en: {
    ...{ start: 'Start', done: 'Complete', cover: 'Cover', place: 'Place' },
    ...{ yes: 'yes', no: 'no', tasks: 'Tasks' },
    ...{ urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' },
  },
  ar: {
    ...{ start: 'البدء', done: 'مكتملة', cover: 'الغلاف', place: 'المكان' },
    ...{ yes: 'نعم', no: 'لا', tasks: 'المهام' },
    ...{ urgent: 'عاجلة', high: 'عالية', normal: 'عادية', low: 'منخفضة' },
  },
} as const;

export type BoardLines = Readonly<Record<keyof (typeof lineWords)['en'], string>>;
