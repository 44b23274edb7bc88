import { zoneName, type Instant } from '@sanad/domain/kernel/instant';
import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { LanguageProvider } from '../../i18n/language-provider.tsx';
import type { Person } from '../person.ts';
import type { DateDraft } from './date-draft.ts';
import { DateField, type DateFieldProps } from './date-field.tsx';
import { dateWords } from './date-words.ts';

const layla: Person = { id: '1', name: 'Layla', hue: 'saffron', shape: 'square' };
const mona: Person = { id: '2', name: 'Mona', hue: 'sea', shape: 'circle' };
const thursday: ZonedMoment = {
  at: Date.parse('2026-12-03T13:00:00Z') as Instant,
  zone: zoneName.parse('Asia/Dubai'),
  wall: '2026-12-03T17:00',
};

let root: Root;
let place: HTMLElement;
let said: (ZonedMoment | null | 'cancelled' | DateDraft)[];

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
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
  vi.unstubAllGlobals();
});

async function open(props: Partial<DateFieldProps> = {}, language: 'en' | 'ar' = 'en') {
  await act(async () =>
    root.render(
      <LanguageProvider language={language} digits="latn">
        <DateField
          title="Due date"
          value={null}
          clocks={{
            mine: { zone: 'Asia/Dubai', person: layla },
            theirs: { zone: 'Africa/Cairo', person: mona },
          }}
          firstDay={1}
          weekend={[6, 7]}
          onChoose={(moment) => said.push(moment)}
          onCancel={() => said.push('cancelled')}
          onLeave={(draft) => said.push(draft)}
          {...props}
        />
      </LanguageProvider>,
    ),
  );
}

const input = () => place.querySelector('input')!;
const text = () => place.textContent.replace(/[\u00a0]/g, ' ').replace(/[\u2066-\u2069]/g, '');
const button = (name: string) =>
  [...place.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
  )!;
const press = (name: string) => act(async () => button(name).click());

async function type(words: string): Promise<void> {
  await act(async () => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    setValue.call(input(), words);
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const enter = () =>
  act(async () => {
    place.querySelector('form')!.requestSubmit();
  });

describe('the field of a date', () => {
  it('shows on both clocks what it understood, and takes it on Enter', async () => {
    await open();
    expect(document.activeElement).toBe(input());
    await type('fri 9pm');
    expect(text()).toContain('Fri 4 Dec · 9:00 pm in Dubai');
    expect(text()).toContain('Fri 4 Dec · 7:00 pm in Cairo');
    await enter();
    expect(said).toEqual([
      { at: Date.parse('2026-12-04T17:00:00Z'), zone: 'Asia/Dubai', wall: '2026-12-04T21:00' },
    ]);
  });

  it('is the same in Arabic', async () => {
    await open({}, 'ar');
    await type('الجمعة ٩ م');
    expect(text()).toContain('الجمعة 4 ديسمبر');
    expect(text()).toContain('9:00 م بتوقيت دبي');
    expect(text()).toContain('7:00 م بتوقيت القاهرة');
  });

  it('opened and saved changes nothing', async () => {
    await open({ value: thursday });
    expect(input().value).toBe('Thu 3 Dec 5:00 pm');
    await enter();
    expect(said).toEqual(['cancelled']);
  });

  it('says what it did not understand only when one goes on, and takes nothing then', async () => {
    await open();
    await type('fri foo');
    expect(text()).not.toContain('understood');
    await enter();
    expect(text()).toContain('“foo” isn’t understood');
    await type('thu 2 jan');
    await enter();
    expect(text()).toContain('That day is Sat 2 Jan 2027.');
    await type('');
    await enter();
    expect(text()).toContain('Say when first.');
    expect(said).toEqual([]);
  });

  it('shows a time that does not exist, and both of one that comes twice', async () => {
    await open({
      clocks: { mine: { zone: 'Africa/Cairo', person: mona }, theirs: undefined },
    });
    await type('30/4/2027 00:30');
    expect(text()).toContain('12:30 am does not exist that night');
    expect(text()).toContain('Fri 30 Apr 2027 · 1:30 am in Cairo');
    await type('28/10/2027 23:30');
    expect(text()).toContain('This is the first.');
    await press('Take the second');
    expect(text()).toContain('This is the second.');
    await enter();
    expect(said).toEqual([{ at: Date.parse('2027-10-28T21:30:00Z'), zone: 'Africa/Cairo' }]);
  });

  it('has what one chooses most at hand, and no date', async () => {
    await open({ value: thursday });
    await press('Tomorrow');
    expect(input().value).toBe('Mon 30 Nov 5:00 pm');
    await press('No date');
    expect(text()).toContain('There will be no date.');
    await press('Remove the date');
    expect(said).toEqual([null]);
  });

  it('names on its button what would come of it', async () => {
    await open({ action: (day) => (day === null ? 'Propose a date' : `Propose ${day}`) });
    expect(button('Propose a date')).toBeDefined();
    await type('fri');
    await press('Propose Fri 4\u00a0Dec');
    expect(said).toMatchObject([{ wall: '2026-12-04T17:00' }]);
  });

  it('turns its days to what is typed, and takes a day for what is there', async () => {
    await open({ daysOff: ({ day }) => (day === 4 ? [mona] : []) });
    await type('2 jan 9am');
    expect(button('Saturday 2\u00a0January').getAttribute('aria-pressed')).toBe('true');
    expect(button('Monday 4\u00a0January, day off for \u2068Mona\u2069')).toBeDefined();
    await press('Tuesday 5\u00a0January');
    expect(input().value).toBe('Tue 5 Jan 2027 9:00 am');
  });

  it('left by Escape hands out what was begun, and takes it up again', async () => {
    await open();
    await type('fri foo');
    await act(async () => {
      input().dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
    });
    const [draft] = said;
    expect(draft).toMatchObject({ text: 'fri foo' });
    await act(async () => root.render(null));
    await open({ begun: draft as DateDraft });
    expect(input().value).toBe('fri foo');
  });

  it('goes by keys from the words into the days, and there by what is seen', async () => {
    await open({ value: thursday }, 'ar');
    const key = (name: string) =>
      act(async () => {
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
        );
      });
    const here = () => document.activeElement!.textContent;
    await key('ArrowDown');
    expect(here()).toBe('3');
    await key('ArrowLeft');
    expect(here()).toBe('4');
    await key('ArrowDown');
    expect(here()).toBe('11');
    await key('Home');
    expect(here()).toBe('7');
    await key('End');
    expect(here()).toBe('13');
    await key('PageDown');
    expect(document.activeElement!.getAttribute('aria-label')).toContain('13\u00a0يناير');
  });
});
