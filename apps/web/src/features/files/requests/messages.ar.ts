import type { Arabic } from '../../../i18n/message.ts';
import type { RequestMessages } from './messages.en.ts';

/** ما يُقال عن ملفات تُطلب ممن لا حساب له. */
export function messages(t: Arabic): RequestMessages {
  return {
    ask: 'طلب ملف من خارج الفريق',
    what: 'ما المطلوب إرساله؟',
    whatHelp: 'يظهر لهم هذا النص، واسمك، واسم مساحة العمل.',
    step: 'تكتمل به الخطوة',
    noStep: 'بلا خطوة',
    days: 'مدة صلاحية الرابط',
    inDays: (days) =>
      t.plural(days, {
        zero: 'بلا أيام',
        one: 'يوم واحد',
        two: 'يومان',
        few: '{n} أيام',
        many: '{n} يومًا',
        other: '{n} يوم',
      }),
    make: 'إنشاء رابط',
    cancel: 'إلغاء',
    link: 'الرابط، ويظهر هذه المرة فقط',
    linkHelp: 'يُرسل إلى من لديه الملف. تصل به الملفات إلى هنا، ولا يعرض شيئًا.',
    copy: 'نسخ الرابط',
    copied: 'تم النسخ',
    done: 'تم',
    open: 'مطلوب من خارج الفريق',
    until: (what, name, day) => `${t.quote(what)} · ${t.name(name)} · حتى ${t.name(day)}`,
    arrived: (count) =>
      t.plural(count, {
        zero: 'لم يصل شيء',
        one: 'وصل ملف واحد',
        two: 'وصل ملفان',
        few: 'وصلت {n} ملفات',
        many: 'وصل {n} ملفًا',
        other: 'وصل {n} ملف',
      }),
    end: (what) => `إنهاء طلب ${t.quote(what)}`,
    ended: 'لم يعد الرابط صالحًا.',
    page: {
      title: 'إرسال ملفات',
      asks: (name, workspace) => `مطلوب منك، من ${t.name(name)} في ${t.name(workspace)}`,
      until: (day) => `حتى ${t.name(day)}`,
      bounds: (count, size) =>
        `${t.plural(count, {
          zero: 'لا ملفات',
          one: 'ملف واحد',
          two: 'ملفان على الأكثر',
          few: '{n} ملفات على الأكثر',
          many: '{n} ملفًا على الأكثر',
          other: '{n} ملف على الأكثر',
        })}، ${t.token(size)} لكل ملف`,
      choose: 'اختيار ملفات',
      photograph: 'التقاط صورة',
      sending: (name, percent) => `${t.name(name)}: ${t.token(percent)}`,
      sent: (name) => `وصل ${t.name(name)}.`,
      thanks: 'شكرًا. يمكن إغلاق هذه الصفحة، أو إرسال المزيد.',
      failed: (name) => `لم يصل ${t.name(name)}.`,
      again: 'إعادة المحاولة',
      over: 'لم يعد هذا الرابط صالحًا',
      overHelp: 'انتهت مدته، أو وصل ما يكفي، أو أُلغي. يمكن طلب رابط آخر ممن أرسله.',
      tooLarge: (name) => `حجم ${t.name(name)} أكبر مما يسمح به هذا الرابط.`,
      away: 'لم يستجب الخادم.',
      footer: 'ما يُرسل يصل إليهم وحدهم، ولا يلزم حساب.',
    },
  };
}
