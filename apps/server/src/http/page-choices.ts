import { choiceCookies } from '@sanad/protocol/choice-cookie';
import {
  digits,
  language,
  theme,
  type Digits,
  type Language,
  type Theme,
} from '@sanad/protocol/http/profile';

export interface PageChoices {
  readonly language: Language;
  readonly theme: Theme;
  readonly digits: Digits;
}

export function readCookies(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()] as const;
  });
  return new Map(pairs);
}

/** The first of our languages in the order the browser wants them; English where it wants none of ours. */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters
        .map((each) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(each)?.[1])
        .find(Boolean);
      return { base: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { base } of wanted) {
    const known = language.safeParse(base);
    if (known.success) return known.data;
  }
  return 'en';
}

/** What the first byte of the page says, from cookies that hold no secret, then from the browser's wish. */
export function readPageChoices(headers: {
  readonly cookie?: string | undefined;
  readonly 'accept-language'?: string | undefined;
}): PageChoices {
  const cookies = readCookies(headers.cookie);
  const chosen = language.safeParse(cookies.get(choiceCookies.language));
  return {
    language: chosen.success ? chosen.data : negotiateLanguage(headers['accept-language']),
    theme: theme.catch('device').parse(cookies.get(choiceCookies.theme)),
    digits: digits.catch('latn').parse(cookies.get(choiceCookies.digits)),
  };
}
