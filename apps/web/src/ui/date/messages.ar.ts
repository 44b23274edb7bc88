import type { Arabic } from '../../i18n/message.ts';
import type { DateMessages } from './messages.en.ts';

/** ما يقوله حقل الموعد. */
export function messages(t: Arabic): DateMessages {
  return {
    when: 'متى',
    example: `غدًا ${t.number(5)} م، الخميس، ${t.number(2)} ديسمبر`,
    exampleDay: `السبت ${t.number(12)} يونيو، بعد ${t.number(3)} أسابيع`,
    days: 'اختيار من التقويم',
    yourTime: (city) => `بتوقيتك، ${t.name(city)}`,
    inCity: (time, city) => `${time} بتوقيت ${t.name(city)}`,
    quick: { today: 'اليوم', tomorrow: 'غدًا', 'next week': 'الأسبوع القادم', none: 'بلا موعد' },
    set: 'تحديد الموعد',
    remove: 'إزالة الموعد',
    cancel: 'إلغاء',
    or: (moment) => `أو ${moment}`,
    noDate: 'لن يكون هناك موعد.',
    nothingYet: 'يلزم تحديد الوقت أولًا.',
    previousMonth: 'الشهر السابق',
    nextMonth: 'الشهر التالي',
    off: (name) => `يوم راحة ${t.name(name)}`,
    dayOff: (day, off) => `${day}، ${off}`,
    from: {
      usual: 'لم يُذكر وقت: نهاية يوم العمل.',
      last: 'لم يُذكر وقت وانتهى يوم العمل: نهاية اليوم.',
    },
    past: 'هذا وقت مضى.',
    skipped: (asked, shown) =>
      `لا وجود للوقت ${t.name(asked)} في تلك الليلة لأن الساعة تُقدَّم: ${t.name(shown)}.`,
    twice: {
      first: (time) =>
        `يتكرر الوقت ${t.name(time)} في تلك الليلة لأن الساعة تُؤخَّر. هذه هي المرة الأولى.`,
      second: (time) =>
        `يتكرر الوقت ${t.name(time)} في تلك الليلة لأن الساعة تُؤخَّر. هذه هي المرة الثانية.`,
    },
    twiceThere: {
      first: (time, city) =>
        `بتوقيت ${t.name(city)} يتكرر الوقت ${t.name(time)} في تلك الليلة. هذه هي المرة الأولى.`,
      second: (time, city) =>
        `بتوقيت ${t.name(city)} يتكرر الوقت ${t.name(time)} في تلك الليلة. هذه هي المرة الثانية.`,
    },
    takeOtherPass: { first: 'اختيار المرة الثانية', second: 'اختيار المرة الأولى' },
    trouble: {
      unread: (piece) => `${t.quote(piece)} غير مفهوم هنا. مثال: «الخميس ${t.number(5)} م».`,
      'no-such-day': 'لا وجود لهذا اليوم.',
      'no-such-time': `هذا ليس وقتًا صحيحًا. مثال: «${t.number(5)} م».`,
      'other-weekday': (day) => `ذلك اليوم هو ${day}.`,
    },
  };
}
