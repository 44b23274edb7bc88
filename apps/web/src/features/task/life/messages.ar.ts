import type { Arabic } from '../../../i18n/message.ts';
import type { LifeMessages } from './messages.en.ts';

/** ما يُقال عن موعد المهمة وخطوتها التالية. */
export function messages(t: Arabic): LifeMessages {
  return {
    label: 'الموعد والخطوة التالية',
    days: { today: 'اليوم', tomorrow: 'الغد', yesterday: 'أمس' },
    when: (day, time) => `${day} ${time}`,
    inCity: (time, city) => `${time} بتوقيت ${t.name(city)}`,
    halves: {
      you: 'أنت',
      youAnswer: 'ردك',
      answers: (name) => `بانتظار رد ${t.name(name)}`,
      youAskFor: 'طلبك',
      asksFor: (name) => `طلب ${t.name(name)}`,
      youPropose: 'اقتراحك',
      proposes: (name) => `اقتراح ${t.name(name)}`,
      agreed: 'المتفق عليه',
      noDate: 'بلا موعد',
    },
    agreed: (when) => `تم الاتفاق ${when}`,
    said: (name, word) => `${t.name(name)}: ${t.quote(word)}`,
    yourWord: (word) => t.quote(word),
    stands: {
      untilYou: (day) => `يبقى موعد ${day} ساريًا حتى يصل ردك.`,
      until: (day, name) => `يبقى موعد ${day} ساريًا حتى يصل رد ${t.name(name)}.`,
      none: 'لا موعد ساريًا حتى يصل الرد.',
    },
    late: 'متأخرة',
    setDate: 'تحديد موعد',
    changeDate: 'تغيير',
    removeDate: 'إزالة الموعد',
    steps: {
      accept: { day: (day) => `قبول موعد ${day}`, none: 'اتفاق بلا موعد' },
      propose: 'اقتراح موعد',
      proposeAnother: 'اقتراح بديل',
      changeProposal: 'تعديل الاقتراح',
      takeBackProposal: 'سحب الاقتراح',
      decline: 'رفض…',
      withdraw: 'سحب الطلب…',
      start: 'بدء العمل',
      ask: 'طرح سؤال',
      answer: 'كتابة الجواب',
      deliver: 'تسليم…',
      acceptDelivery: 'قبول التسليم',
      requestChanges: 'طلب تعديل…',
      takeBackDelivery: 'سحب التسليم',
      cancel: 'إلغاء المهمة…',
      reopen: 'طلبها من جديد',
      more: 'خطوات أخرى',
    },
    fields: {
      decline: { label: 'سبب الرفض', action: 'رفض' },
      withdraw: { label: 'السبب (اختياري)', action: 'سحب الطلب' },
      deliver: { label: 'كلمة مع التسليم (اختياري)', action: 'تسليم' },
      requestChanges: { label: 'ما الناقص؟', action: 'طلب تعديل' },
      cancel: { label: 'سبب الإلغاء', action: 'إلغاء المهمة' },
    },
    needed: 'السبب مطلوب في كلمات قليلة، ليعرفه الطرف الآخر.',
    keep: 'ليس الآن',
    proposal: {
      word: 'كلمة مع الاقتراح (اختياري)',
      example: 'كشف الحساب يصل صباح الخميس',
      send: (day, isNoDate) => {
        if (day !== null) return `اقتراح ${day}`;
        return isNoDate ? 'اقتراح بلا موعد' : 'اقتراح';
      },
    },
    turn: {
      date: (name) => `بانتظار رد ${t.name(name)}`,
      start: (name) => `بانتظار بدء العمل لدى ${t.name(name)}`,
      work: (name) => `قيد العمل لدى ${t.name(name)}`,
      review: (name) => `بانتظار موافقة ${t.name(name)} على التسليم`,
      answer: (name) => `بانتظار رد ${t.name(name)} على السؤال`,
    },
    waiting: {
      on: (name, time) => `بانتظار ${t.name(name)} منذ ${time}، والوقت متوقف`,
      onYou: (time) => `بانتظار ردك منذ ${time}، والوقت متوقف`,
      justNow: 'أقل من دقيقة',
      moved: (time, when) => `طال الانتظار ${time}، فصار الموعد ${when}.`,
      proposeMoved: (when) => `اقتراح ${when}`,
    },
    remind: (name) => `تذكير ${t.name(name)}`,
    reminded: (when) => `أُرسل تذكير ${when}`,
    delivered: (name, when) => `تسليم من ${t.name(name)}، ${when}`,
    deliveredByYou: (when) => `تسليمك ${when}`,
    returned: (count) =>
      t.plural(count, {
        zero: 'بلا جولات تعديل',
        one: 'جولة تعديل واحدة',
        two: 'جولتا تعديل',
        few: '{n} جولات تعديل',
        many: '{n} جولة تعديل',
        other: '{n} جولة تعديل',
      }),
    closed: {
      declined: (name, when) => `رُفضت من ${t.name(name)}، ${when}`,
      withdrawn: (name, when) => `سُحبت من ${t.name(name)}، ${when}`,
      cancelled: (name, when) => `أُلغيت من ${t.name(name)}، ${when}`,
      done: (name, when) => `قُبل التسليم من ${t.name(name)}، ${when}`,
      silent: (days, when) =>
        `قُبل التسليم بحسب العقد لعدم وصول رد خلال ${t.plural(days, { zero: 'اليوم نفسه', one: 'يوم واحد', two: 'يومين', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم' })}، ${when}`,
      othersReopen: (name) => `طلبها من جديد متاح لدى ${t.name(name)}.`,
    },
    pending: {
      yes: 'موافقتك في الطريق',
      yesLater: 'تُرسل موافقتك عند عودة الاتصال',
      proposal: 'اقتراحك في الطريق',
      proposalLater: 'يُرسل اقتراحك عند عودة الاتصال',
      step: 'في الطريق',
      stepLater: 'تُرسل الخطوة عند عودة الاتصال',
    },
    offer: {
      ask: (name) => `عرضها على ${t.name(name)}`,
      asked: (name) => `عُرض استلامها على ${t.name(name)}`,
      takeBack: 'سحب العرض',
      toYou: (name) => `عرض من ${t.name(name)} لاستلام المهمة`,
      take: 'استلام المهمة',
      notNow: 'ليس الآن',
    },
    own: {
      label: 'الحالة',
      next: { requested: 'بدء العمل', waiting: 'متابعة العمل', done: 'منجزة' },
    },
    heard: {
      agreed: (date) => `تم الاتفاق: ${date}`,
      proposed: (date) => `اقتراحك: ${date}`,
      proposedBy: (name, date) => `اقتراح ${t.name(name)}: ${date}`,
    },
  };
}
