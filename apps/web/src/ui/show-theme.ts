import type { Theme } from '@sanad/protocol/http/profile';
import { useSyncExternalStore } from 'react';

import { rememberChoice } from '../i18n/remember-choice.ts';

const device = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();

/** What the eye sees now: the device's own where the person left it to the device. */
function shownTheme(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia(device).matches ? 'dark' : 'light';
}

function onTheme(listener: () => void): () => void {
  const asked = matchMedia(device);
  asked.addEventListener('change', listener);
  listeners.add(listener);
  return () => {
    asked.removeEventListener('change', listener);
    listeners.delete(listener);
  };
}

export function useShownTheme(): 'light' | 'dark' {
  return useSyncExternalStore(onTheme, shownTheme);
}

/** Light, dark or as the device: one attribute, which every colour token listens to. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  rememberChoice('theme', theme);
  for (const listener of listeners) listener();
}
