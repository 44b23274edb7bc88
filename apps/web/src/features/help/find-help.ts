import { keysOf, wordsIn } from '@sanad/domain/search/words';

import { helpIds, type HelpId } from './help-id.ts';
import type { HelpPages, HelpText } from './help-text.ts';

/** How well a page answers: its name, what it is also called, what stands in it. */
const named = 9;
const called = 3;
const said = 1;

const keysIn = (text: string): readonly string[] =>
  wordsIn(text).flatMap(({ word }) => keysOf(word));

function saidIn({ parts }: HelpText): string {
  return parts.flatMap(({ head, steps = [], lines = [] }) => [head, ...steps, ...lines]).join('\n');
}

/** Each typed word by the best place where a word of the page begins so; 0 where one is nowhere. */
function fitOf(page: HelpText, asked: readonly string[]): number {
  const places = [
    [named, keysIn(page.title)],
    [called, keysIn(`${page.also} ${page.lead}`)],
    [said, keysIn(saidIn(page))],
  ] as const;
  const fits = asked.map((start) => {
    const place = places.find(([, keys]) => keys.some((key) => key.startsWith(start)));
    return place?.[0] ?? 0;
  });
  return fits.includes(0) ? 0 : fits.reduce<number>((sum, fit) => sum + fit, 0);
}

/** The pages in which all typed words are, folded as search folds them; the best first, all of them where nothing is typed. */
export function findHelp(pages: HelpPages, typed: string): readonly HelpId[] {
  const asked = wordsIn(typed).map(({ word }) => word);
  if (asked.length === 0) return helpIds;
  return helpIds
    .map((id) => ({ id, fit: fitOf(pages[id], asked) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ id }) => id);
}
