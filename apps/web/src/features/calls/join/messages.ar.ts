import type { Arabic } from '../../../i18n/message.ts';
import type { JoinMessages } from './messages.en.ts';

export function messages(t: Arabic): JoinMessages {
  return {
    start: 'بدء متابعة',
    listComma: '، ',
    join: 'انضمام',
    back: 'العودة إلى المكالمة',
    notesTitle: (day) => `ملاحظات المتابعة، ${day}`,
    banner: {
      label: 'متابعة جارية',
      on: 'المتابعة جارية',
      inside: 'أنت في المكالمة',
      waits: 'متابعة على وشك البدء',
      getsReady: (name) => `${t.name(name)} في مرحلة الاستعداد`,
    },
  };
}
