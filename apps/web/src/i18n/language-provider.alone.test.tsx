import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { useLanguage, useWords } from './language-context.tsx';
import { LanguageProvider } from './language-provider.tsx';
import type { Arabic, English } from './message.ts';
import { defineWords } from './words.ts';

const words = defineWords({
  en: async () => ({ messages: (_: English) => ({ hello: 'Good morning' }) }),
  ar: async () => ({ messages: (_: Arabic) => ({ hello: 'صباح الخير' }) }),
});

function Page() {
  const { hello } = useWords(words);
  const { direction, locale, setLanguage } = useLanguage();
  return (
    <form>
      <h1>{hello}</h1>
      <output>{`${direction} ${locale}`}</output>
      <input aria-label="name" />
      <button type="button" aria-label="switch" onClick={() => void setLanguage('ar')} />
    </form>
  );
}

let root: Root;
let place: HTMLElement;

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await words.load('en');
  await act(async () => {
    root.render(
      <LanguageProvider language="en" digits="latn">
        <Page />
      </LanguageProvider>,
    );
  });
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

it('changes words, direction and locale, and keeps the page and what is typed on it', async () => {
  const input = place.querySelector('input');
  if (input === null) throw new Error('The page has no field');
  input.value = 'half a sentence';
  expect(place.querySelector('h1')?.textContent).toBe('Good morning');

  await act(async () => {
    place.querySelector('button')?.click();
  });

  expect(place.querySelector('h1')?.textContent).toBe('صباح الخير');
  expect(place.querySelector('output')?.textContent).toBe('rtl ar-u-ca-gregory-nu-latn');
  expect(document.documentElement).toMatchObject({ lang: 'ar', dir: 'rtl' });
  expect(document.cookie).toContain('sanad_language=ar');
  expect(place.querySelector('input')).toBe(input);
  expect(input.value).toBe('half a sentence');
});
