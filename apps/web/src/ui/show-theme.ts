import type { Theme } from '@sanad/protocol/http/profile';

import { rememberChoice } from '../i18n/remember-choice.ts';

/** What the eye sees now: the device's own where the person left it to the device. */
export function shownTheme(theme: Theme): 'light' | 'dark' {
  if (theme !== 'device') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Light, dark or as the device: one attribute, which every colour token listens to. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  rememberChoice('theme', theme);
}
