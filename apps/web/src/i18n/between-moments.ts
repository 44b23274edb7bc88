import type { Language } from '@sanad/protocol/http/profile';

/**
 * What stands between two moments. The browser takes "·" for a Latin letter and draws the digits after it as
 * Latin ones, taller than those before it: a mark without width says that the Arabic goes on.
 */
export function betweenMoments(language: Language): string {
  return language === 'ar' ? ' · \u061c' : ' · ';
}
