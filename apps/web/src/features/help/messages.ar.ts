import type { Arabic } from '../../i18n/message.ts';
import { begin } from './content/ar/begin.ts';
import { day } from './content/ar/day.ts';
import { own } from './content/ar/own.ts';
import { together } from './content/ar/together.ts';
import { work } from './content/ar/work.ts';
import type { HelpMessages } from './help-text.ts';

export const messages = (t: Arabic): HelpMessages => ({
  title: 'مركز المساعدة',
  lead: 'إجابات قصيرة للطرفين.',
  product: 'سند',
  find: 'بحث في مركز المساعدة',
  found: (count) =>
    t.plural(count, {
      zero: 'لا صفحات',
      one: 'صفحة واحدة',
      two: 'صفحتان',
      few: '{n} صفحات',
      many: '{n} صفحة',
      other: '{n} صفحة',
    }),
  none: (words) => `لا شيء عن ${t.quote(words)} في مركز المساعدة. قد تكفي كلمة واحدة.`,
  groups: {
    begin: 'البداية',
    work: 'العمل على المهام',
    together: 'العمل معًا',
    day: 'يومك',
    own: 'حسابك وبياناتك',
  },
  number: (value) => t.number(value),
  see: 'للمزيد',
  all: 'كل صفحات المساعدة',
  back: 'رجوع',
  pages: { ...begin, ...work, ...together, ...day, ...own },
});
