import type { Arabic } from '../../../i18n/message.ts';
import type { RepeatMessages } from './messages.en.ts';

export function messages(t: Arabic): RepeatMessages {
  return {
    label: 'التكرار',
    none: 'تكرار…',
    change: 'تغيير…',
    skip: 'تخطّي هذه المرة',
    skipped: (day) => `تُرِكت هذه المرة. صار موعدها ${day}.`,
    end: 'إنهاء التكرار',
    ended: 'لن تتكرر بعد الآن، وتبقى هذه.',
    undo: 'تراجع',
    sentence: (often, time, city) => `${often}، ${time} بتوقيت ${t.name(city)}`,
    every: {
      day: (n) =>
        n === 1
          ? 'كل يوم'
          : `كل ${t.plural(n, { zero: 'يوم', one: 'يوم', two: 'يومين', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم' })}`,
      week: (n, days, many) => {
        const weeks = t.plural(n, {
          zero: 'أسبوع',
          one: 'أسبوع',
          two: 'أسبوعين',
          few: '{n} أسابيع',
          many: '{n} أسبوعًا',
          other: '{n} أسبوع',
        });
        return `كل ${weeks} ${many ? 'أيام' : 'يوم'} ${days}`;
      },
      month: (n, on) => {
        const months = t.plural(n, {
          zero: 'شهر',
          one: 'شهر',
          two: 'شهرين',
          few: '{n} أشهر',
          many: '{n} شهرًا',
          other: '{n} شهر',
        });
        return `كل ${months} في ${on}`;
      },
      date: (date) =>
        date === 31
          ? 'آخر يوم'
          : date > 28
            ? `يوم ${t.number(date)} أو آخر يوم`
            : `يوم ${t.number(date)}`,
      nth: (nth, day) =>
        `${{ 1: 'أول', 2: 'ثاني', 3: 'ثالث', 4: 'رابع' }[nth] ?? 'آخر'} ${day.replace(/^ال/u, '')}`,
    },
    until: (said, day) => `${said}، حتى ${day}`,
    times: (said, n) =>
      `${said}، ${t.plural(n, { zero: 'دون مرات', one: 'مرة واحدة', two: 'مرتين', few: '{n} مرات', many: '{n} مرة', other: '{n} مرة' })}`,
    next: 'التالي',
    first: 'الأول',
    moment: (day, time) => `${day}، ${time}`,
    inCity: (time, city) => `${time} بتوقيت ${t.name(city)}`,
    skippedClock: (day, time) => `تُقدَّم الساعة يوم ${day} فلا يأتي هذا الوقت: يصير ${time}.`,
    twiceClock: (day) => `يأتي هذا الوقت مرتين يوم ${day}: المقصود أولاهما.`,
    over: 'كانت هذه آخر مرة.',
    makesDone: 'تأتي التالية حين تُنجز هذه.',
    makesTime: 'تأتي التالية حين يحلّ موعد هذه، أُنجزت أم لا.',
    takes:
      'تحمل معها الموجز والخطوات غير مؤشَّرة والوسوم والروابط ومن ينفّذها. وتبقى الملفات والرسائل حيث هي.',
    words: {
      label: 'تغيير النص',
      parts: { title: 'العنوان', brief: 'الموجز', steps: 'الخطوات' },
      and: '، ',
      ask: (parts) => `تغيّر هنا: ${parts}. هل يشمل ذلك المرات التالية؟`,
      until: 'يشملها إلى أن يجيب أحد.',
      here: 'هذه المرة فقط',
      follow: 'المرات التالية أيضًا',
      isHere: 'يبقى ما تغيّر هنا لهذه المرة. وتأتي المرات التالية كما كانت هذه قبل ذلك.',
      follows: 'تحمل المرات التالية ما تغيّر هنا.',
    },
    agreed: (when) => `اتُّفق على القاعدة ${when}: فكل مواعيدها متفق عليها.`,
    asks: (name) => `${t.name(name)} يطلب`,
    youAsk: 'تطلب أنت',
    waits: (name) => `لم تأتِ موافقة ${t.name(name)} بعد. حتى ذلك الحين يُطلب كل موعد وحده.`,
    stands: (rule) => `حتى الرد يبقى هذا: ${rule}`,
    agree: 'أوافق على القاعدة',
    agreeBoth: 'أوافق على القاعدة والموعد',
    other: 'اقتراح قاعدة أخرى…',
    takeBack: 'سحب الطلب',
    form: {
      title: 'متى تتكرر',
      often: 'كم مرة',
      units: { day: 'أيام', week: 'أسابيع', month: 'أشهر' },
      every: 'كل',
      days: 'في',
      on: 'في',
      time: (city) => `الساعة بتوقيت ${t.name(city)}`,
      ends: 'تنتهي',
      never: 'لا تنتهي',
      afterTimes: (n) =>
        `بعد ${t.plural(n, { zero: 'لا شيء', one: 'مرة واحدة', two: 'مرتين', few: '{n} مرات', many: '{n} مرة', other: '{n} مرة' })}`,
      on_: (day) => `في ${day}`,
      makes: 'تأتي التالية',
      done: 'حين تُنجز هذه',
      atTime: 'في موعدها',
      save: 'تكرار',
      propose: (name) => `اقتراحها على ${t.name(name)}`,
      saveChange: 'تغيير القاعدة',
      cancel: 'ليس الآن',
      fromNext: 'تسري القاعدة الجديدة من المرة التالية، وتحتفظ هذه بموعدها.',
    },
  };
}
