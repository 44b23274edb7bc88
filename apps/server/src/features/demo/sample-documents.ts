import type { Language } from '@sanad/protocol/http/profile';

/** The blocks of a document as this feature writes them; the same shape as the documents' own. */
type Run = string | { readonly bold: string } | { readonly code: string };
type Dir = 'ltr' | 'rtl';
type Entry = { readonly dir: Dir; readonly text: Run[] };
export type SampleBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly dir: Dir; readonly text: Run[] }
  | { readonly kind: 'paragraph'; readonly dir: Dir; readonly text: Run[] }
  | { readonly kind: 'bulletList' | 'orderedList'; readonly items: readonly Entry[] }
  | { readonly kind: 'taskList'; readonly items: readonly (Entry & { readonly done: boolean })[] };

const h = (dir: Dir, ...text: Run[]): SampleBlock => ({ kind: 'heading', level: 2, dir, text });
const p = (dir: Dir, ...text: Run[]): SampleBlock => ({ kind: 'paragraph', dir, text });
const item = (dir: Dir, ...text: Run[]): Entry => ({ dir, text });
const list = (...items: Entry[]): SampleBlock => ({ kind: 'bulletList', items });
const steps = (...items: Entry[]): SampleBlock => ({ kind: 'orderedList', items });

const arabicGreeting = p('rtl', 'عيادة نور لطب الأسنان، صباح الخير. معك منى، كيف أستطيع مساعدتك؟');
const phone = '+971 50 555 0142';
/** Isolated: between Arabic words the groups of a number would change places. */
const phoneAmongArabic = `\u2066${phone}\u2069`;

/** How the clinic answers its phone: real work, in both directions at once. */
export const phoneProcedure: Readonly<Record<Language, readonly SampleBlock[]>> = {
  en: [
    p(
      'ltr',
      'Every call is answered within four rings from 9:00 am to 5:00 pm Cairo time. After that the caller hears the recording, and we call back the next working morning.',
    ),
    h('ltr', 'Greeting'),
    p('ltr', 'Use the caller’s language. In Arabic:'),
    arabicGreeting,
    p(
      'ltr',
      'In English: “Noor Dental, good morning, this is Mona.” Never say «ثانية واحدة» and leave the line; ask, then wait for a yes.',
    ),
    h('ltr', 'Booking'),
    steps(
      item('ltr', 'Ask for the name and mobile, and repeat it back: ', { bold: phone }, '.'),
      item('ltr', 'Offer two times from the calendar, ', { bold: 'never three' }, '.'),
      item('ltr', 'Write «أول زيارة» in the note when the patient is new.'),
    ),
    h('rtl', 'قبل إنهاء المكالمة'),
    p(
      'rtl',
      'يُكرَّر الموعد على المتصل باليوم والساعة، ثم يُسأل: هل تفضّل التذكير برسالة SMS أم عبر واتساب؟',
    ),
    h('ltr', 'Ask first'),
    list(
      item('ltr', 'Moving an appointment that is less than a day away.'),
      item('ltr', 'Any price that is not on the price list.'),
    ),
    h('ltr', 'Never'),
    list(
      item('ltr', 'Say what another patient has or had.'),
      item('rtl', 'لا تُعطى نصيحة طبية على الهاتف.'),
    ),
    h('ltr', 'When the line drops'),
    p(
      'ltr',
      'Call back once within two minutes, then send the «فاتتنا مكالمتك» message from the list.',
    ),
  ],
  ar: [
    p(
      'rtl',
      'يُرَدّ على كل مكالمة قبل الرنة الخامسة، من 9:00 صباحًا إلى 5:00 مساءً بتوقيت القاهرة. وبعد ذلك يسمع المتصل التسجيل، ونعاود الاتصال به صباح يوم العمل التالي.',
    ),
    h('rtl', 'التحية'),
    p('rtl', 'تكون التحية بلغة المتصل:'),
    arabicGreeting,
    p('ltr', '“Noor Dental, good morning, this is Mona. How can I help?”'),
    h('rtl', 'حجز موعد'),
    steps(
      item(
        'rtl',
        'السؤال عن الاسم ورقم الجوال، ثم تكرار الرقم على المتصل: ',
        { bold: phoneAmongArabic },
        '.',
      ),
      item('rtl', 'عرض موعدين من التقويم، ', { bold: 'لا ثلاثة' }, '.'),
      item('rtl', 'كتابة «أول زيارة» في الملاحظة، وإضافة وسم New patient في ملف المريض.'),
    ),
    h('ltr', 'When the line drops'),
    p(
      'ltr',
      'Call back once within two minutes, then send the «فاتتنا مكالمتك» message from the list.',
    ),
    h('rtl', 'يُسأل عنه أولًا'),
    list(
      item('rtl', 'تأجيل موعد بقي عليه أقل من يوم.'),
      item('rtl', 'أي سعر ليس في قائمة الأسعار.'),
    ),
    h('rtl', 'يُتجنّب'),
    list(item('rtl', 'ذكر ما عند مريض آخر.'), item('rtl', 'إعطاء نصيحة طبية على الهاتف.')),
    h('rtl', 'التصعيد'),
    p(
      'rtl',
      'في حالة نزيف أو ألم شديد تُحوَّل المكالمة إلى د. ليلى فورًا، ثم يُكتب الرقم والوقت في الملاحظة.',
    ),
  ],
};

export const booksProcedure: Readonly<Record<Language, readonly SampleBlock[]>> = {
  en: [
    p(
      'ltr',
      'Between the 1st and the 7th working day of each month, from the bank statement and the inbox.',
    ),
    {
      kind: 'taskList',
      items: [
        { ...item('ltr', 'Download the statement, PDF and CSV'), done: true },
        { ...item('ltr', 'Match every invoice to a line'), done: false },
        { ...item('ltr', 'List what does not match, with a question each'), done: false },
      ],
    },
    h('ltr', 'Never'),
    list(item('ltr', 'Pay, or change bank details.')),
  ],
  ar: [
    p('rtl', 'بين يوم العمل الأول والسابع من كل شهر، من كشف الحساب وصندوق البريد.'),
    {
      kind: 'taskList',
      items: [
        { ...item('rtl', 'تنزيل كشف الحساب بصيغتي PDF وCSV'), done: true },
        { ...item('rtl', 'مطابقة كل فاتورة مع حركة'), done: false },
        { ...item('rtl', 'حصر ما لا يتطابق مع سؤال لكلٍّ منه'), done: false },
      ],
    },
    h('rtl', 'يُتجنّب'),
    list(item('rtl', 'الدفع أو تغيير بيانات البنك.')),
  ],
};
