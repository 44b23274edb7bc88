import type { Arabic } from '../../../i18n/message.ts';
import type { OwnMessages } from './messages.en.ts';

export function messages(t: Arabic): OwnMessages {
  return {
    title: 'عقودي',
    lead: 'ما اتفقت عليه مساعدًا مع كل عميل. يبقى لك للقراءة وحفظ نسخة منه، بعد انتهاء العمل أيضًا.',
    open: 'فتح عقودي',
    back: 'عقودي',
    here: 'عملك هناك مستمر.',
    left: 'انتهى عملك هناك. المتاح للقراءة هو العقد وحده.',
    none: 'لا عقود لك مساعدًا.',
    noneHelp: 'يظهر العقد هنا بعد موافقتك وموافقة العميل.',
    waits: 'لا اتفاق بعد.',
    gone: 'هذا العقد غير موجود أو ليس لك.',
    failed: 'تعذّر تحميل عقودك.',
    failedHelp: 'لم يتغير شيء. لم يصل رد من الخادم.',
    tryAgain: 'إعادة المحاولة',
    version: (number) => `النسخة ${t.number(number)}`,
    versions: 'النسخ',
  };
}
