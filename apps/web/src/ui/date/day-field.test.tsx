import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { dateWords } from './date-words.ts';
import { DayField } from './day-field.tsx';

let root: Root;
let place: HTMLElement;
let said: (string | null)[];

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-29T08:00:00Z') });
  await Promise.all([dateWords.load('en'), dateWords.load('ar')]);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  said = [];
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.useRealTimers();
});

async function show(value: string | null, language: 'en' | 'ar'): Promise<void> {
  await act(async () =>
    root.render(
      <LanguageProvider language={language} digits="latn">
        <DayField
          label="Day"
          value={value}
          onChange={(day) => {
            said.push(day);
            void show(day, language);
          }}
          zone="Asia/Dubai"
          firstDay={1}
          weekend={[6, 7]}
        />
      </LanguageProvider>,
    ),
  );
}

const input = () => place.querySelector('input')!;
const text = () => place.textContent.replace(/[\u00a0]/g, ' ').replace(/[\u2066-\u2069]/g, '');

async function type(words: string): Promise<void> {
  await act(async () => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    setValue.call(input(), words);
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the field of a day', () => {
  it.each([
    ['en', 'sat 12 june', 'Saturday 12 June 2027', '2027-06-12'],
    ['en', 'in 3 weeks', 'Sunday 20 December 2026', '2026-12-20'],
    ['ar', 'بعد ٣ أسابيع', 'الأحد 20 ديسمبر 2026', '2026-12-20'],
  ] as const)(
    'shows in %s whole what it understood of «%s»',
    async (language, typed, whole, day) => {
      await show('2026-12-03', language);
      await type(typed);
      expect(text()).toContain(whole);
      expect(said.at(-1)).toBe(day);
    },
  );

  it('has no day while nothing of what is typed is one, and says why once it is left', async () => {
    await show('2026-12-03', 'en');
    expect(input().value).toBe('Thu 3 Dec');
    await type('soon');
    expect(said).toEqual([null]);
    expect(text()).not.toContain('understood');
    await act(async () => input().dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect(text()).toContain('“soon” isn’t understood');
  });

  it('is pointed at in its calendar, which folds away again', async () => {
    await show('2026-12-03', 'en');
    const calendar = () =>
      place.querySelector<HTMLElement>('[aria-label="Choose in the calendar"]')!;
    await act(async () => calendar().click());
    await act(async () => place.querySelector<HTMLElement>('[aria-label^="Thursday 10"]')!.click());
    expect([said, input().value]).toEqual([['2026-12-10'], 'Thu 10 Dec']);
    expect(place.querySelector('table')).toBeNull();
  });
});
