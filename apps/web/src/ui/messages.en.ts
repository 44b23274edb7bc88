import type { English } from '../i18n/message.ts';

/** The few words that the design system says by itself. */
export const messages = (t: English) => ({
  pageTitle: (page: string, place: string | undefined) =>
    place === undefined ? `${t.name(page)} · Sanad` : `${t.name(page)} · ${t.name(place)} · Sanad`,
  themes: { light: 'Light appearance', dark: 'Dark appearance' },
  noCity: 'No such city. Try a larger one nearby, or the country.',
  findCity: 'City or country',
});

export type UiMessages = ReturnType<typeof messages>;
