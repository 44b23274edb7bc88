// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { createTools, type Arabic, type English } from '../../i18n/message.ts';
import { helpIds, seeAlso, type HelpId } from './help-id.ts';
import type { HelpText } from './help-text.ts';
import { messages as arabic } from './messages.ar.ts';
import { messages as english } from './messages.en.ts';

const files = import.meta.glob<string>(['../../**/{messages,refusals}.{en,ar}.ts', '!./**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pages = {
  en: english(createTools('en', 'latn') as English).pages,
  ar: arabic(createTools('ar', 'latn') as Arabic).pages,
} as const;

function textsOf({ title, lead, parts }: HelpText): readonly string[] {
  return [
    title,
    lead,
    ...parts.flatMap(({ head, steps = [], lines = [] }) => [head, ...steps, ...lines]),
  ];
}

/** What the product's own pages say in a language, as their files have it. */
function saidBy(language: 'en' | 'ar'): string {
  return Object.entries(files)
    .filter(([path]) => path.endsWith(`.${language}.ts`))
    .map(([, text]) => text)
    .join('\n');
}

const shape = ({ parts }: HelpText): readonly (readonly number[])[] =>
  parts.map(({ steps = [], lines = [] }) => [steps.length, lines.length]);

describe.each(helpIds)('the help page %s (domain S57)', (id) => {
  it('says the same in both languages, part for part', () => {
    expect(shape(pages.ar[id])).toEqual(shape(pages.en[id]));
    for (const page of [pages.en[id], pages.ar[id]]) {
      expect(page.parts.length).toBeGreaterThan(0);
      for (const text of textsOf(page)) expect(text.trim()).not.toBe('');
    }
  });

  it('leads on to pages that exist, and not to itself', () => {
    expect(seeAlso[id].length).toBeGreaterThan(0);
    for (const next of seeAlso[id]) expect(helpIds).toContain(next);
    expect(seeAlso[id]).not.toContain(id);
  });
});

it('leads to every page from another one, and lists each once', () => {
  expect(new Set(helpIds).size).toBe(helpIds.length);
  const led = new Set<HelpId>(helpIds.flatMap((id) => seeAlso[id]));
  const begins: readonly HelpId[] = ['begin-client', 'begin-assistant'];
  expect(helpIds.filter((id) => !led.has(id) && !begins.includes(id))).toEqual([]);
});

describe.each([
  ['en', /“([^”]+)”/g],
  ['ar', /«([^»]+)»/g],
] as const)('in %s', (language, quoted) => {
  const said = saidBy(language);
  const all = helpIds.flatMap((id) => textsOf(pages[language][id]).map((text) => ({ id, text })));

  it('quotes the words that the pages of the product have', () => {
    const named = all.flatMap(({ id, text }) =>
      Array.from(text.matchAll(quoted), ([, word]) => ({ id, word: word! })),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ word }) => !said.includes(`'${word}'`))).toEqual([]);
  });
});

it('keeps to the words of the glossary', () => {
  const not = /زبون|كلمة السر|لوحة القيادة|تحميل|قم ب|يرجى|تغذية راجعة|استنساخ|طاولة|اللسان|ـ/u;
  const notEnglish = /\b(please|successfully|oops|dashboard|user|simply|just)\b|!/i;
  const found = helpIds.flatMap((id) => [
    ...textsOf(pages.ar[id]).filter((text) => not.test(text)),
    ...textsOf(pages.en[id]).filter((text) => notEnglish.test(text)),
  ]);
  expect(found).toEqual([]);
});
