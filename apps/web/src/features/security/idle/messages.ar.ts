import type { Arabic } from '../../../i18n/message.ts';
import type { IdleMessages } from './messages.en.ts';

export const messages = (t: Arabic): IdleMessages => ({
  warning: 'سيُسجَّل خروجك بعد دقيقة.',
  warningHelp: 'هذا جهاز عام ولم يستخدمه أحد منذ مدة. أي ضغطة أو حركة تُبقي تسجيل الدخول.',
  left: (seconds) =>
    t.plural(seconds, {
      zero: 'أقل من ثانية',
      one: 'ثانية واحدة',
      two: 'ثانيتان',
      few: '{n} ثوانٍ',
      many: '{n} ثانية',
      other: '{n} ثانية',
    }),
  stay: 'البقاء',
  over: 'جارٍ تسجيل الخروج',
  waiting: (count) =>
    count === 0
      ? 'لحظة من فضلك.'
      : t.plural(count, {
          zero: 'لا تغييرات في الطريق إلى الخادم.',
          one: 'تغيير واحد ما زال في الطريق إلى الخادم.',
          two: 'تغييران ما زالا في الطريق إلى الخادم.',
          few: '{n} تغييرات ما زالت في الطريق إلى الخادم.',
          many: '{n} تغييرًا ما زال في الطريق إلى الخادم.',
          other: '{n} تغيير ما زال في الطريق إلى الخادم.',
        }),
});
