import type { Arabic } from '../../i18n/message.ts';
import type { TodayMessages } from './messages.en.ts';

export function messages(t: Arabic): TodayMessages {
  return {
    title: 'اليوم',
    lead: {
      due: (things, clients) =>
        things === 0
          ? 'لا تسليم اليوم.'
          : `${t.plural(things, {
              zero: 'لا مهام للتسليم اليوم',
              one: 'مهمة واحدة للتسليم اليوم',
              two: 'مهمتان للتسليم اليوم',
              few: '{n} مهام للتسليم اليوم',
              many: '{n} مهمة للتسليم اليوم',
              other: '{n} مهمة للتسليم اليوم',
            })}${
              clients < 2
                ? ''
                : ` ${t.plural(clients, {
                    zero: '',
                    one: 'لعميل واحد',
                    two: 'لعميلين',
                    few: 'لـ{n} عملاء',
                    many: 'لـ{n} عميلًا',
                    other: 'لـ{n} عميل',
                  })}`
            }.`,
      late: (count) =>
        t.plural(count, {
          zero: 'لا مهام متأخرة.',
          one: 'مهمة واحدة متأخرة.',
          two: 'مهمتان متأخرتان.',
          few: '{n} مهام متأخرة.',
          many: '{n} مهمة متأخرة.',
          other: '{n} مهمة متأخرة.',
        }),
      answer: (count) =>
        t.plural(count, {
          zero: 'لا شيء بانتظار ردك.',
          one: 'مهمة واحدة بانتظار ردك.',
          two: 'مهمتان بانتظار ردك.',
          few: '{n} مهام بانتظار ردك.',
          many: '{n} مهمة بانتظار ردك.',
          other: '{n} مهمة بانتظار ردك.',
        }),
    },
    groups: {
      answer: 'بانتظار ردك',
      late: 'متأخرة',
      today: 'التسليم اليوم',
      coming: 'الأيام القادمة',
      waiting: 'بانتظار غيرك',
    },
    count: (count) => t.number(count),
    more: (count) =>
      t.plural(count, {
        zero: 'لا مزيد',
        one: 'عرض مهمة أخرى',
        two: 'عرض مهمتين أخريين',
        few: 'عرض {n} مهام أخرى',
        many: 'عرض {n} مهمة أخرى',
        other: 'عرض {n} مهمة أخرى',
      }),
    own: {
      answer: (who, ago) => (who === '' ? `سؤال، ${ago}` : `سؤال من ${t.name(who)}، ${ago}`),
      yes: (who, ago) =>
        who === '' ? `بانتظار موافقتك، ${ago}` : `طلب من ${t.name(who)} بانتظار موافقتك، ${ago}`,
      acceptance: (who, ago) => (who === '' ? `سُلّمت ${ago}` : `تسليم من ${t.name(who)}، ${ago}`),
    },
    others: {
      answer: (who, ago) =>
        `${who === '' ? 'بانتظار الرد' : `بانتظار رد ${t.name(who)}`}، والسؤال ${ago}، والموعد مجمَّد`,
      yes: (who, ago) =>
        `${who === '' ? 'بانتظار الموافقة' : `بانتظار موافقة ${t.name(who)}`}، والطلب ${ago}`,
      acceptance: (who, ago) =>
        `سُلّمت ${ago}، ${who === '' ? 'بانتظار القبول' : `بانتظار قبول ${t.name(who)}`}`,
    },
    days: { today: 'اليوم', tomorrow: 'غدًا', yesterday: 'أمس' },
    date: {
      alone: (day, time, city) => `${day}، ${time} بتوقيت ${t.name(city)}`,
      both: (mine, time, city) => `${mine}، ${time} بتوقيت ${t.name(city)}`,
      stands: {
        set: 'موعد محدد',
        agreed: 'موعد متفق عليه',
        ask: 'بانتظار موافقتك',
        open: 'لم يُتفق عليه بعد',
        late: 'متأخرة',
      },
      withState: (date, state) => `${date}: ${state}`,
    },
    dayLine: (city, count) =>
      `اليوم بتوقيت ${t.name(city)}: ${t.plural(count, {
        zero: 'لا مواعيد تسليم',
        one: 'موعد تسليم واحد',
        two: 'موعدا تسليم',
        few: '{n} مواعيد تسليم',
        many: '{n} موعد تسليم',
        other: '{n} موعد تسليم',
      })}`,
    clocks: 'الساعات',
    clients: 'عرض عميل واحد',
    end: {
      title: 'في آخر اليوم',
      help: 'ملاحظة لكل عميل، تُجهَّز مسودتها مما جرى في اليوم. وهي اختيارية.',
    },
    empty: {
      title: 'لا شيء ينتظرك اليوم.',
      help: 'هنا يجتمع كل ما حان موعده وما طُلب ردك عليه، من مساحات العمل كلها معًا.',
      toBoard: (name) => `إلى لوحة ${t.name(name)}`,
      begin: 'إنشاء مساحة عمل',
      none: 'لا مساحة عمل بعد.',
      noneHelp: 'حين تنضم إلى مساحة عمل يظهر يومها هنا.',
    },
    offline: (moment) =>
      moment === undefined
        ? 'بلا اتصال. هنا ما على هذا الجهاز من مساحات عملك.'
        : `بلا اتصال. هكذا كانت الحال ${moment}.`,
    moment: (day, time) => `${day} الساعة ${time}`,
    onDay: (day, time) => `${day} الساعة ${time}`,
    missing: (names) =>
      `${names.map(t.name).join('، ')}: ليس على هذا الجهاز بعد، ويصل مع عودة الاتصال.`,
    reading: 'تُقرأ مساحات عملك',
  };
}
