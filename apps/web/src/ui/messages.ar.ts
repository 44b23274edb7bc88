import type { Arabic } from '../i18n/message.ts';
import type { UiMessages } from './messages.en.ts';

export const messages = (t: Arabic): UiMessages => ({
  pageTitle: (page, place) =>
    place === undefined ? `${t.name(page)} · سند` : `${t.name(page)} · ${t.name(place)} · سند`,
  themes: { light: 'المظهر الفاتح', dark: 'المظهر الداكن' },
  noCity: 'لا نتائج. يمكن البحث باسم مدينة أكبر قريبة أو باسم الدولة.',
  findCity: 'مدينة أو دولة',
});
