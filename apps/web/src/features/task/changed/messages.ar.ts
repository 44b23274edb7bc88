import type { Arabic } from '../../../i18n/message.ts';
import type { ChangedMessages } from './messages.en.ts';

export const messages = (t: Arabic): ChangedMessages => ({
  label: 'تغيّرت بعد الاتفاق',
  by: (who, when) =>
    who === '' ? `تغيير بعد الاتفاق، ${when}` : `تغيير من ${t.name(who)} بعد الاتفاق، ${when}`,
  parts: { title: 'العنوان', brief: 'موجز المهمة', steps: 'الخطوات' },
  before: 'كما اتُّفق عليه',
  now: 'الآن',
  nothing: 'لا شيء',
  seen: 'اطّلعت عليه',
  otherDate: 'اقتراح موعد آخر',
  unseen: (who) => `بانتظار اطلاع ${t.name(who)}.`,
});
