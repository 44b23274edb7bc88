import type { Arabic } from '../../i18n/message.ts';
import type { SearchMessages } from './messages.en.ts';

export const messages = (t: Arabic): SearchMessages => ({
  title: 'بحث',
  placeholder: 'مهام، رسائل، ملفات، أشخاص',
  close: 'إغلاق',
  kinds: {
    task: 'مهمة',
    checklistItem: 'خطوة',
    document: 'مستند',
    message: 'رسالة',
    call: 'متابعة',
    plannedCheckIn: 'متابعة',
    file: 'ملف',
    member: 'شخص',
  },
  untitled: 'مستند بلا عنوان',
  checkInOf: (moment) => `متابعة، ${moment}`,
  days: { today: 'اليوم', tomorrow: 'غدًا', yesterday: 'أمس' },
  moment: (day, time) => `${day}، ${time}`,
  widen: 'بحث في كل المساحات',
  narrow: 'البحث هنا فقط',
  asking: 'يجري البحث على الخادم…',
  none: (words) => `لا نتائج عن ${t.quote(words)}.`,
  noneIn: (words, name) => `لا نتائج عن ${t.quote(words)} في ${t.name(name)}.`,
  noneHere: (words) => `لا نتائج عن ${t.quote(words)} على هذا الجهاز.`,
  offline: 'بلا اتصال: من هذا الجهاز فقط، دون الرسائل ونصوص المستندات.',
  failed: 'لم يُجب الخادم: من هذا الجهاز فقط.',
  tryAgain: 'إعادة المحاولة',
  building: 'ما زالت الكتابات السابقة تُضاف إلى البحث، وستظهر نتائج أكثر قريبًا.',
  begin: 'بكلمات من اللغتين، دون تشكيل، وبأرقام المهام.',
});
