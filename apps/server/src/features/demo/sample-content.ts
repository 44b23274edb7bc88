import type { ColumnKind } from '@sanad/domain/board/record';
import type { Language } from '@sanad/protocol/http/profile';

/** The words of the sample data; each language tells the same week of the same clinic. */
export type LabelKey = 'desk' | 'books' | 'supplies' | 'site' | 'social';

export interface SampleTask {
  readonly kind: ColumnKind;
  readonly title: string;
  readonly brief?: string;
  readonly label: LabelKey;
  /** Shared working days from now, and the hour in Dubai. */
  readonly due: readonly [day: number, hour: number];
  readonly met?: boolean;
  readonly by: 'client' | 'assistant';
  readonly checklist?: { readonly items: readonly string[]; readonly done: number };
}

export interface SampleContent {
  readonly workspace: string;
  readonly client: string;
  readonly assistant: string;
  readonly labels: Readonly<Record<LabelKey, string>>;
  readonly tasks: readonly SampleTask[];
  readonly phoneDocument: string;
  readonly booksDocument: string;
}

const hours = (count: number, name: (n: number) => string) =>
  Array.from({ length: count }, (_, at) => name(at + 1));

const en: SampleContent = {
  workspace: 'Noor Dental',
  client: 'Layla Haddad',
  assistant: 'Mona Farouk',
  labels: {
    desk: 'Front desk',
    books: 'Bookkeeping',
    supplies: 'Supplies',
    site: 'Website',
    social: 'Social media',
  },
  phoneDocument: 'Answering the clinic phone',
  booksDocument: 'Monthly bookkeeping',
  tasks: [
    {
      kind: 'requested',
      title: 'Compare three suppliers for gloves and masks',
      brief:
        'Nitrile gloves in S and M, type IIR masks. Price per box, delivery time, and whether they deliver to Jumeirah.',
      label: 'supplies',
      due: [5, 17],
      by: 'client',
    },
    {
      kind: 'requested',
      title: 'Recall list: patients due for their six-month cleaning',
      label: 'desk',
      due: [7, 13],
      by: 'client',
    },
    {
      kind: 'in_progress',
      title: 'Confirm tomorrow’s 14 appointments by phone',
      brief: 'Call before 4:00 pm in Dubai. Who does not answer gets the SMS and one more call.',
      label: 'desk',
      due: [0, 16],
      by: 'assistant',
      checklist: { items: hours(14, (n) => `Appointment ${n}`), done: 9 },
    },
    {
      kind: 'in_progress',
      title: 'Reconcile last month’s supplier invoices',
      brief:
        'Every invoice is matched to a bank line, and what does not match is listed with a question.\n\nفاتورة المختبر رقم INV-2207 مكررة. هل أحذف الثانية؟',
      label: 'books',
      due: [2, 17],
      by: 'client',
      checklist: {
        items: [
          'Collect the 11 invoices from the inbox',
          'Match the card payments',
          'Match bank transfers below AED 1,000',
          'Match bank transfers above AED 1,000',
          'Ask the lab about INV-2207',
          'List what has no receipt',
          'Update the spreadsheet',
          'Send the summary to Layla',
        ],
        done: 3,
      },
    },
    {
      kind: 'in_progress',
      title: 'تحديث قائمة الأسعار في الموقع بالعربية والإنجليزية',
      label: 'site',
      due: [2, 13],
      by: 'client',
      checklist: {
        items: [
          'Prices from Layla',
          'English page',
          'الصفحة العربية',
          'Check on a phone',
          'Publish',
        ],
        done: 1,
      },
    },
    {
      kind: 'in_progress',
      title: 'Instagram: four posts for whitening week',
      label: 'social',
      due: [3, 15],
      by: 'assistant',
      checklist: {
        items: ['Before and after', 'Three questions', 'The offer', 'Last day'],
        done: 4,
      },
    },
    {
      kind: 'waiting_client',
      title: 'Insurance claims: two approvals are missing',
      brief: 'Claims 4471 and 4478 need your stamp. The insurer closes the month on Thursday.',
      label: 'books',
      due: [1, 17],
      by: 'assistant',
    },
    {
      kind: 'in_review',
      title: 'Draft the Arabic SMS reminder',
      brief:
        'نذكّركم بموعدكم في عيادة نور لطب الأسنان غدًا الساعة {time}. للتأجيل: \u206604 555 0142\u2069',
      label: 'desk',
      due: [0, 18],
      by: 'client',
    },
    {
      kind: 'in_review',
      title: 'Next month’s roster for the front desk',
      label: 'desk',
      due: [3, 12],
      by: 'client',
    },
    {
      kind: 'done',
      title: 'Update the opening hours on Google',
      label: 'site',
      due: [-1, 12],
      met: true,
      by: 'client',
    },
    {
      kind: 'done',
      title: 'Order X-ray film holders',
      label: 'supplies',
      due: [-1, 17],
      met: true,
      by: 'client',
    },
    {
      kind: 'done',
      title: 'Answer the three new reviews',
      label: 'social',
      due: [-2, 14],
      met: true,
      by: 'assistant',
    },
    {
      kind: 'done',
      title: 'Send the statements to the accountant',
      label: 'books',
      due: [-3, 17],
      met: true,
      by: 'client',
    },
    {
      kind: 'done',
      title: 'Call back the patients of last week’s missed calls',
      label: 'desk',
      due: [-4, 13],
      met: true,
      by: 'assistant',
    },
  ],
};

const ar: SampleContent = {
  workspace: 'نور لطب الأسنان',
  client: 'ليلى حداد',
  assistant: 'منى فاروق',
  labels: {
    desk: 'الاستقبال',
    books: 'مسك الدفاتر',
    supplies: 'المشتريات',
    site: 'الموقع',
    social: 'التواصل الاجتماعي',
  },
  phoneDocument: 'الرد على هاتف العيادة',
  booksDocument: 'مسك الدفاتر الشهري',
  tasks: [
    {
      kind: 'requested',
      title: 'مقارنة ثلاثة موردين للقفازات والكمامات',
      brief:
        'قفازات نتريل مقاس S وM، وكمامات من النوع IIR. المطلوب سعر العلبة ومدة التوصيل، وهل يصل التوصيل إلى جميرا.',
      label: 'supplies',
      due: [5, 17],
      by: 'client',
    },
    {
      kind: 'requested',
      title: 'قائمة الاستدعاء: مرضى حان موعد تنظيفهم نصف السنوي',
      label: 'desk',
      due: [7, 13],
      by: 'client',
    },
    {
      kind: 'in_progress',
      title: 'تأكيد 14 موعدًا ليوم غد هاتفيًا',
      brief: 'الاتصال قبل 4:00 م بتوقيت دبي. من لا يردّ تصله رسالة SMS ثم اتصال آخر.',
      label: 'desk',
      due: [0, 16],
      by: 'assistant',
      checklist: { items: hours(14, (n) => `الموعد ${n}`), done: 9 },
    },
    {
      kind: 'in_progress',
      title: 'مطابقة فواتير الموردين للشهر الماضي',
      brief:
        'كل فاتورة تقابلها حركة في كشف الحساب، وما لا يتطابق مدرج مع سؤال واضح.\n\nThe lab sent INV-2207 twice. Shall I delete the second one?',
      label: 'books',
      due: [2, 17],
      by: 'client',
      checklist: {
        items: [
          'جمع 11 فاتورة من البريد',
          'مطابقة مدفوعات البطاقة',
          'مطابقة التحويلات التي تقل عن 1,000 د.إ',
          'مطابقة التحويلات التي تزيد على 1,000 د.إ',
          'سؤال المختبر عن INV-2207',
          'حصر ما ليس له إيصال',
          'تحديث الجدول',
          'إرسال الملخص إلى ليلى',
        ],
        done: 3,
      },
    },
    {
      kind: 'in_progress',
      title: 'Update the price list page (ar + en)',
      label: 'site',
      due: [2, 13],
      by: 'client',
      checklist: {
        items: ['الأسعار من ليلى', 'الصفحة العربية', 'English page', 'مراجعتها على الجوال', 'النشر'],
        done: 1,
      },
    },
    {
      kind: 'in_progress',
      title: 'إنستغرام: أربعة منشورات لأسبوع تبييض الأسنان',
      label: 'social',
      due: [3, 15],
      by: 'assistant',
      checklist: { items: ['قبل وبعد', 'ثلاثة أسئلة', 'العرض', 'اليوم الأخير'], done: 4 },
    },
    {
      kind: 'waiting_client',
      title: 'مطالبات التأمين: موافقتان ناقصتان',
      brief: 'المطالبتان 4471 و4478 تحتاجان إلى الختم. شركة التأمين تُقفل الشهر يوم الخميس.',
      label: 'books',
      due: [1, 17],
      by: 'assistant',
    },
    {
      kind: 'in_review',
      title: 'صياغة رسالة التذكير النصية بالعربية',
      brief:
        'نذكّركم بموعدكم في عيادة نور لطب الأسنان غدًا الساعة {time}. للتأجيل: \u206604 555 0142\u2069',
      label: 'desk',
      due: [0, 18],
      by: 'client',
    },
    {
      kind: 'in_review',
      title: 'جدول مناوبات الاستقبال للشهر القادم',
      label: 'desk',
      due: [3, 12],
      by: 'client',
    },
    {
      kind: 'done',
      title: 'تحديث ساعات العمل على Google',
      label: 'site',
      due: [-1, 12],
      met: true,
      by: 'client',
    },
    {
      kind: 'done',
      title: 'طلب حوامل أفلام الأشعة',
      label: 'supplies',
      due: [-1, 17],
      met: true,
      by: 'client',
    },
    {
      kind: 'done',
      title: 'الرد على التقييمات الثلاثة الجديدة',
      label: 'social',
      due: [-2, 14],
      met: true,
      by: 'assistant',
    },
    {
      kind: 'done',
      title: 'إرسال الكشوف إلى المحاسب',
      label: 'books',
      due: [-3, 17],
      met: true,
      by: 'client',
    },
    {
      kind: 'done',
      title: 'معاودة الاتصال بمن فاتتنا مكالماتهم الأسبوع الماضي',
      label: 'desk',
      due: [-4, 13],
      met: true,
      by: 'assistant',
    },
  ],
};

export const sampleContent: Readonly<Record<Language, SampleContent>> = { en, ar };
