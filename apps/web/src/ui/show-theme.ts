import type { Theme } from '@sanad/protocol/http/profile';

import { rememberChoice } from '../i18n/remember-choice.ts';

/** Light, dark or as the device: one attribute, which every colour token listens to. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  rememberChoice('theme', theme);
}
