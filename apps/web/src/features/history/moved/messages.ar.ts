import type { Arabic } from '../../../i18n/message.ts';
import type { MovedMessages } from './messages.en.ts';

/** ما تقوله اللوحة عما غيّره الآخرون فيها. */
export const messages = (t: Arabic): MovedMessages => ({
  title: 'ما تغيّر',
  since: (count, when) =>
    t.plural(count, {
      zero: `لم تتغيّر أي مهمة منذ ${t.name(when)}`,
      one: `تغيّرت مهمة واحدة منذ ${t.name(when)}`,
      two: `تغيّرت مهمتان منذ ${t.name(when)}`,
      few: `تغيّرت {n} مهام منذ ${t.name(when)}`,
      many: `تغيّرت {n} مهمة منذ ${t.name(when)}`,
      other: `تغيّرت {n} مهمة منذ ${t.name(when)}`,
    }),
  manySince: (count, when) => `تغيّرت أكثر من ${t.number(count)} مهمة منذ ${t.name(when)}`,
  days: { today: 'اليوم', tomorrow: 'غدًا', yesterday: 'أمس' },
  next: 'التالية',
  allSeen: 'تعليم الكل كمُشاهَد',
  allSeenShort: 'شوهدت كلها',
  hide: 'إخفاء العلامات',
  hideShort: 'إخفاء',
  isNew: 'جديد:',
  andMore: (sentence, count) =>
    count === 0
      ? sentence
      : `${sentence}، و${t.plural(count, {
          zero: 'لا شيء غيره',
          one: 'تغيير آخر',
          two: 'تغييران آخران',
          few: '{n} تغييرات أخرى',
          many: '{n} تغييرًا آخر',
          other: '{n} تغيير آخر',
        })}`,
  somebody: 'شخص ما',
  movedTo: (name, column) => `${t.name(name)} · نقل إلى ${t.name(column)}`,
  did: (name) => ({
    created: `${t.name(name)} · إضافة`,
    restored: `${t.name(name)} · استعادة`,
    step: `${t.name(name)} · خطوة جديدة`,
    moved: `${t.name(name)} · نقل إلى هنا`,
    place: `${t.name(name)} · نقل إلى هنا`,
    date: `${t.name(name)} · تغيير الموعد`,
    person: `${t.name(name)} · تغيير المكلَّف`,
    title: `${t.name(name)} · تعديل العنوان`,
    brief: `${t.name(name)} · تعديل الموجز`,
    labels: `${t.name(name)} · تغيير الوسوم`,
    steps: `${t.name(name)} · تغيير الخطوات`,
  }),
});
