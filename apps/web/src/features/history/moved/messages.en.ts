import type { RowAspect } from '@sanad/domain/history/row-change';

import type { English } from '../../../i18n/message.ts';

/** What the board says of what others did to its tasks. Whole sentences are the history's own. */
export const messages = (t: English) => ({
  title: 'What changed',
  since: (count: number, when: string) =>
    t.plural(count, {
      one: `{n} task changed since ${t.name(when)}`,
      other: `{n} tasks changed since ${t.name(when)}`,
    }),
  manySince: (count: number, when: string) =>
    `More than ${t.number(count)} tasks changed since ${t.name(when)}`,
  days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
  next: 'Next',
  allSeen: 'Mark all seen',
  allSeenShort: 'All seen',
  hide: 'Hide the marks',
  hideShort: 'Hide',
  isNew: 'New:',
  andMore: (sentence: string, count: number) =>
    count === 0 ? sentence : `${sentence}, and ${t.number(count)} more`,
  somebody: 'Somebody',
  movedTo: (name: string, column: string) => `${t.name(name)} moved it to ${t.name(column)}`,
  /** On a flag, for a moment. */
  did: (name: string): Readonly<Record<RowAspect, string>> => ({
    created: `${t.name(name)} added it`,
    restored: `${t.name(name)} restored it`,
    step: `${t.name(name)} took a step`,
    moved: `${t.name(name)} moved it here`,
    place: `${t.name(name)} moved it here`,
    date: `${t.name(name)} changed the date`,
    person: `${t.name(name)} changed who does it`,
    title: `${t.name(name)} changed the title`,
    brief: `${t.name(name)} changed the brief`,
    labels: `${t.name(name)} changed the labels`,
    steps: `${t.name(name)} changed the steps`,
  }),
});

export type MovedMessages = ReturnType<typeof messages>;
