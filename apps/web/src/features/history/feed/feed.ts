import type { Sentence } from '@sanad/domain/history/sentence';
import { sentenceOf } from '@sanad/domain/history/sentence-of';
import type { HistoryPage } from '@sanad/protocol/http/history';

export type HistoryLine = HistoryPage['lines'][number];

/** The lines that are here, newest first and without a gap, and where the next earlier page begins. */
export interface Feed {
  readonly lines: readonly HistoryLine[];
  readonly names: HistoryPage['names'];
  readonly next: string | null;
}

export interface Entry {
  readonly key: string;
  readonly line: HistoryLine;
  readonly sentence: Sentence;
}

/** What is written in the history: lines that changed something. */
export function entriesOf(lines: readonly HistoryLine[]): readonly Entry[] {
  return lines.flatMap((line) => {
    const sentence = sentenceOf(line);
    return sentence ? [{ key: keyOf(line), line, sentence }] : [];
  });
}

export function withEarlier(feed: Feed, page: HistoryPage): Feed {
  const names = merge(feed.names, page.names);
  return { lines: [...feed.lines, ...page.lines], names, next: page.next };
}

/** The newest page put before what is here; where more came than a page holds, only the page. */
export function withNewer(feed: Feed, page: HistoryPage): Feed {
  const known = new Set(feed.lines.map(keyOf));
  const at = page.lines.findIndex((line) => known.has(keyOf(line)));
  const isGap = at < 0 && page.next !== null && page.lines.length > 0;
  if (isGap || feed.lines.length === 0) return page;
  const newer = at < 0 ? page.lines : page.lines.slice(0, at);
  return {
    lines: [...newer, ...feed.lines],
    names: merge(feed.names, page.names),
    next: feed.next,
  };
}

function keyOf({ version, line }: HistoryLine): string {
  return `${version}.${line}`;
}

/** The later answer knows the newer names. */
function merge(names: Feed['names'], newer: Feed['names']): Feed['names'] {
  const merged = { ...names };
  for (const [kind, of] of Object.entries(newer)) merged[kind] = { ...merged[kind], ...of };
  return merged;
}
