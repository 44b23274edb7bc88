import type { Arabic } from '../../i18n/message.ts';
import type { LinkMessages } from './link-messages.en.ts';

export const messages = (t: Arabic): LinkMessages => ({
  title: 'روابط البرامج',
  own: 'كل برنامج لديه رابط من هذه يقرأ مستندًا أو يكتب فيه باسمك، ليوم واحد على الأكثر.',
  all: 'كل برنامج لديه رابط من هذه يقرأ مستندًا أو يكتب فيه باسم أحد الأعضاء، ليوم واحد على الأكثر.',
  none: 'لا روابط للبرامج الآن.',
  loadFailed: 'تعذّر تحميل الروابط.',
  tryAgain: 'إعادة المحاولة',
  unnamed: 'مستند لم يعد هنا',
  place: (workspace) => `في ${t.name(workspace)}`,
  of: (person) => `باسم ${t.name(person)}`,
  rights: { view: 'قراءة', edit: 'قراءة وكتابة' },
  ends: (when) => `ينتهي ${when}`,
  used: (when) => `آخر استخدام ${when}`,
  unused: 'لم يُستخدم بعد',
  end: 'إنهاء',
  endOf: (document) => `إنهاء الرابط إلى ${t.name(document)}`,
  ended: 'انتهى الرابط',
});
