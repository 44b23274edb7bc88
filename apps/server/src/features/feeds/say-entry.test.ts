import { expect, it } from 'vitest';

import { sayCalendar, sayEntry } from './say-entry.ts';

const entry = { kind: 'task', isProposed: false, title: 'Claims' } as Parameters<
  typeof sayEntry
>[0];
const said = { titles: 'neutral', language: 'en', name: 'Noor Dental', isJoined: false } as const;

it('isolates what goes the other way, and nothing that goes along', () => {
  expect(sayCalendar('Noor Dental', 'en')).toBe('Noor Dental · Sanad');
  expect(sayCalendar('مخبز قمر 5', 'ar')).toBe('مخبز قمر 5 · سند');
  expect(sayCalendar('مخبز قمر', 'en')).toBe('\u2068مخبز قمر\u2069 · Sanad');
  expect(sayCalendar('Noor Dental', 'ar')).toBe('\u2068Noor Dental\u2069 · سند');
  expect(sayCalendar('Trello أداة', 'ar')).toBe('\u2068Trello أداة\u2069 · سند');
  expect(sayCalendar('Trello أداة', 'en')).toBe('\u2068Trello أداة\u2069 · Sanad');
  expect(sayEntry(entry, said)).toBe('Task · Noor Dental');
  expect(sayEntry(entry, { ...said, language: 'ar' })).toBe('مهمة · \u2068Noor Dental\u2069');
  const proposed = { ...entry, isProposed: true };
  expect(sayEntry(proposed, { ...said, titles: 'own' as never })).toBe('Proposed: Claims');
  expect(sayEntry(proposed, { ...said, titles: 'own' as never, language: 'ar' })).toBe(
    'مقترح: \u2066Claims\u2069',
  );
});
