import type { Arabic } from '../../../i18n/message.ts';
import type { FirstRunMessages } from './messages.en.ts';

export const messages = (t: Arabic): FirstRunMessages => ({
  title: 'مساحة تجمعكما',
  number: (value) => t.number(value),
  alone: 'دعوة الطرف الآخر، ثم مهمة صغيرة أولى.',
  withOther: (name) => `تظهر المهمة لدى ${t.name(name)} فور إضافتها.`,
  invite: { client: 'دعوة المساعد', assistant: 'دعوة العميل' },
  inviteHelp: 'برابط يُرسل بالطريقة المعتادة بينكما.',
  copy: 'نسخ الرابط',
  copied: 'تم نسخ الرابط',
  made: 'هذا هو الرابط',
  link: 'الرابط',
  unconfirmed: (email) =>
    `يعمل الرابط بعد تأكيد أن ${t.token(email)} لك: يُفتح لذلك الرابط المُرسل إليه بالبريد.`,
  confirmed: 'يُستخدم مرة واحدة ويصلح سبعة أيام. أول من يفتحه ينتظر موافقتك.',
  noMail: 'لم تصل الرسالة؟',
  byMail: 'دعوة عنوان بريد واحد بدلًا منه',
  waits: 'توجد دعوة معلّقة',
  toPeople: 'عرضها في صفحة الفريق',
  write: 'كتابة مهمة صغيرة واضحة',
  writeHelp: 'ما المطلوب، ومتى: يُفهم اليوم من السطر.',
  bring: 'أو استيراد لوحة من مكان آخر',
  bringHelp: 'من Trello أو جدول، ويظهر أولًا ما سيأتي',
  bringIt: 'استيراد',
  columns: 'البدء بالأعمدة المعتادة',
  columnsHelp: 'مطلوبة، قيد التنفيذ، بانتظار العميل، قيد المراجعة، منجزة',
  columnsIt: 'إضافة',
  done: 'تم',
  later: 'إلى اللوحة',
});
