import { costOf } from '@sanad/domain/agreement/cost';
import type { Signature } from '@sanad/domain/agreement/version';
import { arabic } from '@sanad/domain/agreement/words/arabic';
import { createClauseTools, type ClauseLanguage } from '@sanad/domain/agreement/words/clause-tools';
import type { Parties } from '@sanad/domain/agreement/words/clause-words';
import { english } from '@sanad/domain/agreement/words/english';
import { sayClauses } from '@sanad/domain/agreement/words/say-clauses';
import { cityIn } from '@sanad/domain/kernel/city-names';
import { writeDay } from '@sanad/domain/kernel/dates/day-text';
import { directionOf } from '@sanad/domain/kernel/direction';
import { wallTimeOf } from '@sanad/domain/kernel/wall-time';

import type { StoredVersion } from '../agreement-repo.ts';
import { printWords, type PrintWords } from './print-words.ts';

/** A piece of a line; empty: it reads as the line does. */
interface Stretch {
  readonly text: string;
  readonly dir: 'ltr' | 'rtl' | '';
}
type Line = readonly Stretch[];

/** Everything that stands in the PDF of an agreement: what `agreement.typ` reads. */
export interface PrintData {
  readonly title: string;
  readonly foot: string;
  readonly parts: readonly {
    readonly lang: ClauseLanguage;
    readonly dir: 'ltr' | 'rtl';
    readonly title: Line;
    readonly lead: Line;
    readonly facts: readonly { readonly name: Line; readonly value: Line }[];
    readonly clauses: readonly { readonly title: Line; readonly text: Line }[];
    readonly notes: readonly Line[];
  }[];
}

/** Names as they were when it was proposed, whatever they are now; times by the assistant's clocks. */
export function printData(
  version: StoredVersion,
  languages: readonly ClauseLanguage[],
  zone: string,
): PrintData {
  const said = JSON.parse(version.content) as Record<'workspace' | 'assistant', { name: string }>;
  const parties = { client: said.workspace.name, assistant: said.assistant.name };
  const bears = version.seal ?? version.hash;
  return {
    title: `Agreement, version ${version.number}`,
    foot: `Sanad · ${version.number} · ${bears.slice(0, 16)}`,
    parts: languages.map((language) => partOf(version, language, parties, zone)),
  };
}

function partOf(
  version: StoredVersion,
  language: ClauseLanguage,
  parties: Parties,
  zone: string,
): PrintData['parts'][number] {
  const tools = createClauseTools(language, {
    digits: 'latn',
    city: (each) => cityIn(each, language),
  });
  const clauses = language === 'ar' ? arabic(tools) : english(tools);
  const words: PrintWords = printWords[language];
  const { terms, from, begins, proposed, answered, state } = version;
  const cost = costOf(terms);
  const signed = ({ name, at }: Signature): string => {
    const wall = wallTimeOf(at, zone);
    const two = (value: number) => String(value).padStart(2, '0');
    const time = tools.time(`${two(wall.hour)}:${two(wall.minute)}`);
    return words.signed(tools.name(name), tools.day(writeDay(wall)), time, tools.city(zone));
  };
  const yes = state === 'accepted' && answered ? [proposed, answered] : [proposed];
  const client = yes.find(({ side }) => side === 'client');
  const assistant = yes.find(({ side }) => side === 'assistant');
  const token = (text: string): Line => [{ text, dir: 'ltr' }];
  const fact = (name: string, value: string) => ({ name: lineOf(name), value: lineOf(value) });
  const seal = version.seal;
  return {
    lang: language,
    dir: language === 'ar' ? 'rtl' : 'ltr',
    title: lineOf(words.title(version.number)),
    lead: lineOf(
      begins === null ? words.notAgreed(tools.day(from)) : words.holdsFrom(tools.day(begins)),
    ),
    facts: [
      fact(words.client, tools.name(parties.client)),
      fact(words.assistant, tools.name(parties.assistant)),
      ...(client ? [fact(words.yesClient, signed(client))] : []),
      ...(assistant ? [fact(words.yesAssistant, signed(assistant))] : []),
      fact(words.cost[cost.per], tools.money(cost.total, terms.currency)),
    ],
    clauses: sayClauses({ words: clauses, terms, parties }).map(({ title, text }) => ({
      title: lineOf(title),
      text: lineOf(text),
    })),
    notes: [
      lineOf(words.sealNote),
      [...lineOf(`${words.hash} `), ...token(version.hash)],
      ...(seal === null ? [] : [[...lineOf(`${words.seal} `), ...token(seal)]]),
    ],
  };
}

/** A sentence cut at its isolates. */
function lineOf(sentence: string): Line {
  return sentence
    .split(/([\u2066\u2068][^\u2069]*\u2069)/u)
    .filter((part) => part !== '')
    .map((part) => {
      const isApart = part.startsWith('\u2066') || part.startsWith('\u2068');
      const text = isApart ? part.slice(1, -1) : part;
      return { text, dir: isApart ? (directionOf(text) ?? '') : '' };
    });
}
