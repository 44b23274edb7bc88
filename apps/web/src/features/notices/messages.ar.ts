import type { Arabic } from '../../i18n/message.ts';
import type { NoticesMessages } from './messages.en.ts';

export function messages(t: Arabic): NoticesMessages {
  const of = (kind: string, title: string) => (title === '' ? kind : `${kind}: ${t.name(title)}`);
  const times = (count: number) =>
    t.plural(count, {
      zero: 'ولا مرة',
      one: 'مرة واحدة',
      two: 'مرتان',
      few: '{n} مرات',
      many: '{n} مرة',
      other: '{n} مرة',
    });
  return {
    title: 'الوارد',
    view: 'العرض',
    tabs: {
      forYou: (count) => (count === 0 ? 'لك' : `لك ${t.number(count)}`),
      later: (count) => (count === 0 ? 'لاحقًا' : `لاحقًا ${t.number(count)}`),
      done: 'منتهية',
    },
    groups: {
      waiting: 'بانتظار ردك',
      recent: 'منذ أمس',
      older: 'أقدم',
      later: 'لاحقًا',
      done: 'منتهية',
    },
    count: (count, more) => `${t.number(count)}${more ? '+' : ''}`,
    titles: {
      asked: (title) => of('سؤال', title),
      mentioned: (title) => of('إشارة إليك', title),
      answered: (title) => of('رد', title),
      assigned: (title) => of('مُسندة إليك', title),
      dateChanged: (title) => of('تغيّر الموعد', title),
      checkInPlanned: () => 'موعد متابعة جديد',
      checkInBegun: () => 'بدأت متابعة',
      invited: () => 'دعوة',
    },
    unread: 'غير مقروء',
    workWaits: 'العمل متوقف على ردك',
    moment: (day, time) => `${day}، ${time}`,
    by: (who, when) => (who === '' ? when : `${t.name(who)}، ${when}`),
    days: { today: 'اليوم', tomorrow: 'غدًا', yesterday: 'أمس' },
    times,
    timesSince: (count, first, last) =>
      `${times(count)} منذ آخر قراءة: أولها ${first} وآخرها ${last}.`,
    back: (when) => `تعود ${when}`,
    read: 'قراءة',
    markAll: 'تعليم الكل مقروءًا',
    later: 'لاحقًا',
    laterTimes: {
      hour: (time) => `بعد ساعة، ${time}`,
      tomorrow: (time) => `غدًا، ${time}`,
      workday: (when) => `يوم العمل التالي، ${when}`,
    },
    bringBack: 'إعادة الآن',
    done: 'إنهاء',
    notDone: 'إعادة إلى الوارد',
    undo: 'تراجع',
    putOff: (when) => `العودة ${when}`,
    isDone: (title) => `انتهى: ${title}`,
    answer: {
      label: 'ردك',
      now: (who) => `يصل الرد إلى ${t.name(who)} الآن`,
      held: (who, seconds) =>
        `يصل الرد إلى ${t.name(who)} ${t.plural(seconds, {
          zero: 'الآن',
          one: 'بعد ثانية واحدة',
          two: 'بعد ثانيتين',
          few: 'بعد {n} ثوانٍ',
          many: 'بعد {n} ثانية',
          other: 'بعد {n} ثانية',
        })}`,
      offline: 'بلا اتصال. يُرسل الرد عند عودة الاتصال.',
      tooLong: (count) =>
        t.plural(count, {
          zero: 'النص ضمن الحد',
          one: 'حرف واحد زائد عن الحد',
          two: 'حرفان زائدان عن الحد',
          few: '{n} أحرف زائدة عن الحد',
          many: '{n} حرفًا زائدًا عن الحد',
          other: '{n} حرف زائد عن الحد',
        }),
      send: 'إرسال الرد',
      open: 'فتح المهمة',
      gone: 'سُحب السؤال.',
      mayNot: 'لا يمكن الرد من هنا.',
      settled: 'انتهى السؤال أثناء الكتابة. النص محفوظ كمسودة عند المهمة.',
      waits: 'ردك في الطريق.',
      takeBack: 'تراجع عن الإرسال',
      sendNow: 'إرسال الآن',
    },
    empty: {
      forYou: 'لا شيء ينتظر ردك الآن.',
      later: 'لا شيء مؤجّل.',
      done: 'لا شيء منتهٍ بعد.',
      doneHelp: 'كل ما يُنهى يبقى هنا.',
    },
    earlier: 'إظهار الأقدم',
    loadingEarlier: 'جارٍ التحميل…',
    earlierFailed: 'تعذّر تحميل الأقدم.',
    failed: 'تعذّر عرض الوارد.',
    failedHelp: 'عملك محفوظ. لم يصل رد من الخادم.',
    tryAgain: 'إعادة المحاولة',
    offline: 'الوارد محفوظ على الخادم.',
    offlineHelp: 'يظهر عند عودة الاتصال.',
    offlineNotice:
      'بلا اتصال. الوارد محفوظ على الخادم ويتجدد عند عودة الاتصال، وما يظهر هنا يبقى للقراءة.',
    aside: 'نظرة عامة والمفاتيح',
    byClient: 'حسب العميل',
    byWorkspace: 'حسب مساحة العمل',
    onlyYou: 'لا يراها مجتمعة أحد غيرك.',
    keys: 'المفاتيح',
    keyWords: {
      walk: 'التالي، السابق',
      open: 'فتح',
      later: 'لاحقًا',
      done: 'إنهاء',
      unread: 'غير مقروء',
    },
  };
}
