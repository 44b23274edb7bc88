/**
 * What a person chose before or without an account. The page writes these cookies (they hold no secret);
 * the server reads them to write `lang`, `dir`, theme and digits into the first byte of the page.
 */
export const choiceCookies = {
  language: 'sanad_language',
  theme: 'sanad_theme',
  digits: 'sanad_digits',
} as const;
