import type { Arabic } from '../../../i18n/message.ts';
import type { CalendarTaskMessages } from './messages.en.ts';

export function messages(t: Arabic): CalendarTaskMessages {
  return {
    youAnswer: 'بانتظار ردك',
    answers: (name) => `بانتظار رد ${t.name(name)}`,
    moved: (title, day) => `نُقلت ${t.quote(title)} إلى ${day}`,
    asked: (title, day) => `طُلب موعد ${day}: ${t.quote(title)}`,
    askedStands: (day, stands) => `طُلب ${day}. يبقى موعد ${stands} قائمًا حتى الرد.`,
    notYours: 'تغيير هذا الموعد ليس لك.',
    undo: 'تراجع',
    takeBack: 'سحب الطلب',
  };
}
