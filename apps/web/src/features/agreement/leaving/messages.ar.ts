import type { Arabic } from '../../../i18n/message.ts';
import type { LeavingMessages } from './messages.en.ts';

export function messages(t: Arabic): LeavingMessages {
  const days = (n: number) =>
    t.plural(n, {
      zero: 'صفر يوم',
      one: 'يوم واحد',
      two: 'يومين',
      few: '{n} أيام',
      many: '{n} يومًا',
      other: '{n} يوم',
    });
  return {
    title: 'إنهاء العمل',
    titleWith: (name) => `إنهاء العمل مع ${t.name(name)}`,
    back: 'العقد',
    open: 'الإشعار والإنهاء',
    days: { today: 'اليوم', tomorrow: 'غدًا', yesterday: 'أمس' },
    moment: (day, time) => `${day}، ${time}`,
    standing: {
      on: 'العمل مستمر.',
      onHelp: (n, isAgreed) =>
        isAgreed
          ? `لأي من الطرفين إنهاؤه بإشعار مدته ${days(n)} كما في العقد.`
          : `لا عقد بعد، فمدة الإشعار المعتادة ${days(n)}.`,
      notice: (n) => (n === 0 ? 'اليوم هو اليوم الأخير.' : `ينتهي العمل بعد ${days(n)}.`),
      noticeHelp: (who, day, when) =>
        `إشعار الإنهاء من ${t.name(who)}. اليوم الأخير: ${day}. ينتهي الوصول تلقائيًا ${when}، ويبقى العقد متاحًا للطرفين.`,
      ended: 'انتهى العمل.',
      endedByDay: (when) => `انقضى اليوم الأخير ${when}.`,
      stopped: (who, when) => `أُنهي الوصول كله من ${t.name(who)}، ${when}.`,
      gone: (name) => `انتهت عضوية ${t.name(name)} هنا.`,
    },
    give: {
      title: 'تقديم إشعار',
      day: 'اليوم الأخير',
      help: (day) => `ليس قبل ${day}. يرى الطرفان العد التنازلي.`,
      tooEarly: (day) => `بحسب مدة الإشعار المتفق عليها، أقرب يوم أخير هو ${day}.`,
      act: 'تقديم إشعار',
      askTitle: (day) => `تقديم إشعار بأن ${day} هو اليوم الأخير؟`,
      askText: 'يصل الخبر إلى الطرف الآخر الآن، والسحب متاح حتى ينقضي اليوم الأخير.',
      keep: 'ليس الآن',
      done: 'قُدّم الإشعار ووصل إلى الطرف الآخر.',
    },
    takeBack: 'سحب الإشعار',
    takenBack: 'سُحب الإشعار، والعمل مستمر.',
    list: {
      title: 'قبل الافتراق',
      done: (n, of) => `${t.number(n)} من ${t.number(of)}`,
      sides: { client: 'العميل', assistant: 'المساعد', both: 'الطرفان' },
      by: (who, when) => `${t.name(who)}، ${when}`,
      items: {
        tasks: 'المهام المفتوحة أُنجزت أو سُلّمت أو أُلغيت',
        procedures: 'لإجراءات العمل مالك آخر',
        files: 'الملفات أُعيدت والنسخ المحلية حُذفت',
        grants: 'صلاحيات الوصول الممنوحة في أماكن أخرى سُحبت',
        rotate: 'كلمات المرور التي شوهدت غُيّرت: البريد والنطاق أولًا',
        accounts: 'الحسابات الفرعية أُزيلت',
        sheet: 'كشف الساعات الأخير معتمد',
        invoice: 'الفاتورة الأخيرة صدرت وسُدّدت',
        exports: 'لدى كل طرف نسخته',
        feedback: 'قال كل طرف للآخر رأيه',
        thanks: 'رسالة شكر أُرسلت',
      },
    },
    copies: {
      title: 'النسخ',
      record: 'العقد مع كل سطر من سجله',
      workspace: 'مساحة العمل كلها',
      own: 'تبقى عقودك في صفحة «عقودي»، بعد الإنهاء أيضًا.',
    },
    stop: {
      title: 'إيقاف طارئ',
      help: (name) =>
        `ينهي وصول ${t.name(name)} كله خلال ثانيتين: الصفحات والمستندات والمكالمات والملفات والروابط والتقاويم والبرامج وما كان في الطريق. لحالات الخلل. وتبقى القائمة أعلاه للمتابعة.`,
      act: (name) => `إنهاء وصول ${t.name(name)} كله`,
      askTitle: (name) => `إنهاء وصول ${t.name(name)} كله الآن؟`,
      askText: (name) =>
        `يُغلق كل شيء أمام ${t.name(name)} فورًا، ولا يصل سوى خبر انتهاء الوصول. ما كُتب يبقى، والعودة بدعوة جديدة.`,
      askAct: 'إنهاء الوصول كله الآن',
      keep: 'ليس الآن',
      done: (name) => `انتهى وصول ${t.name(name)} كله.`,
    },
    record: {
      title: 'السجل',
      empty: 'لا شيء بشأن الإنهاء بعد.',
      deeds: {
        notice: (who, { day }) => `إشعار من ${t.name(who)} بأن ${day} هو اليوم الأخير`,
        noticeTakenBack: (who) => `سحب الإشعار من ${t.name(who)}`,
        stop: (who) => `إنهاء الوصول كله من ${t.name(who)}`,
        end: () => 'انقضى اليوم الأخير وانتهى الوصول',
        tick: (who, { item }) => `علامة إنجاز من ${t.name(who)}: «${item}»`,
        untick: (who, { item }) => `إزالة علامة الإنجاز من ${t.name(who)}: «${item}»`,
      },
    },
    reader: 'الاعتماد باسم العميل لك، وهذه الصفحة للقراءة.',
    gone: 'هذه الصفحة غير موجودة أو غير متاحة لك.',
    failed: 'تعذّر التحميل.',
    failedHelp: 'لم يتغير شيء. لم يصل رد من الخادم.',
    tryAgain: 'إعادة المحاولة',
    offline: 'دون اتصال. ما هنا للقراءة، وكل خطوة تحتاج إلى الاتصال.',
  };
}
