import { hues, type Hue } from '@sanad/protocol/http/profile';

import { quoted, quotedTitle } from '../../../mail/isolated.ts';
import { clockFor } from './clock-for.ts';
import type { DigestGroup, DigestLine, DigestNews } from './digest-news.ts';
import { digestWords, localeFor } from './digest-words.ts';

export interface DigestPlaces {
  /** `https://sanad.example` */
  readonly base: string;
  /** Turns this person's digests off, by itself. */
  readonly unsubscribe: string;
  /** When they get them, as in `08:00`. */
  readonly at: string;
}

export interface Way {
  readonly label: string;
  readonly url: string;
}

export interface SaidGroup {
  readonly name: string;
  readonly hue: Hue;
  readonly lines: readonly (Way & { readonly said: string })[];
  /** How much there is beside the lines; empty where there is nothing. */
  readonly rest: string;
}

/** A digest in words: what its text and its markup have in common. */
export interface SaidDigest {
  readonly subject: string;
  readonly title: string;
  readonly groups: readonly SaidGroup[];
  readonly open: Way;
  readonly why: string;
  readonly settings: Way;
  readonly stop: Way;
}

export function sayDigest({ reader, groups }: DigestNews, places: DigestPlaces): SaidDigest {
  const { base, unsubscribe, at } = places;
  const { language, digits, zone } = reader;
  const words = digestWords(language, digits);
  const clock = clockFor(localeFor(language, digits), zone);
  const count = groups.reduce((sum, { lines, more }) => sum + lines.length + more, 0);
  const [only, ...others] = groups;

  const sayLine = (line: DigestLine) =>
    listed([
      words.said[line.kind](line.actor === '' ? words.somebody : quoted(line.actor)),
      clock.moment(line.lastAt),
      line.count > 1 && words.times(line.count),
      line.waits && words.waits,
    ]);
  return {
    subject: words.subject(count, others.length === 0 ? only?.name : undefined),
    title: words.title(count),
    groups: groups.map((group) => ({
      name: quoted(group.name),
      hue: hues[group.place % hues.length]!,
      lines: group.lines.map((line) => ({
        label: line.title === '' ? words.things[line.kind] : quotedTitle(line.title),
        url: base + pathOf(group, line),
        said: sayLine(line),
      })),
      rest: listed([
        group.more > 0 && words.more(group.more),
        group.older > 0 && words.older(group.older),
      ]),
    })),
    open: { label: words.open, url: `${base}/inbox` },
    why: words.why(clock.ofDay(at)),
    settings: { label: words.settings, url: `${base}/profile#notices` },
    stop: { label: words.stop, url: unsubscribe },
  };
}

/** Which page of which workspace shows it. What stands nowhere any more is in the inbox alone. */
function pathOf({ workspaceId }: DigestGroup, { kind, taskId }: DigestLine): string {
  if (taskId !== null) return `/w/${workspaceId}/board/${taskId}`;
  return kind.startsWith('checkIn') ? `/w/${workspaceId}/check-ins` : '/inbox';
}

function listed(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(' · ');
}
