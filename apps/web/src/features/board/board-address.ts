/**
 * What stands in a board's address behind its path: which view it is, and what it shows. Short names, since people
 * send it: lists are joined by commas. Anybody may have written one, so nothing in it is taken that is not known.
 */
export interface BoardSearch {
  readonly view?: BoardView | undefined;
  /** The filter's words. */
  readonly q?: string | undefined;
  /** Ids of people; `me` and `nobody` are two more. */
  readonly who?: string | undefined;
  /** Ids of labels, or `none`. */
  readonly label?: string | undefined;
  readonly state?: string | undefined;
  readonly due?: string | undefined;
  readonly until?: string | undefined;
  readonly waits?: string | undefined;
  /** Of the list: what it is grouped and sorted by. */
  readonly group?: string | undefined;
  readonly sort?: string | undefined;
  /** Of the calendar: a week instead of a month, and a day in it. */
  readonly span?: 'week' | undefined;
  readonly day?: string | undefined;
}

/** The columns are what an address without a view shows. */
export type BoardView = 'list' | 'calendar';

const id = '[0-9a-f-]{36}';
const list = (...words: readonly string[]): RegExp => {
  const one = `(?:${[id, ...words].join('|')})`;
  return new RegExp(`^${one}(?:,${one}){0,49}$`);
};
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

const known: Readonly<Record<keyof BoardSearch, RegExp>> = {
  view: /^(?:list|calendar)$/,
  q: /^[^]{1,200}$/,
  who: list('me', 'nobody'),
  label: list('none'),
  state: /^[a-z_]+(?:,[a-z_]+){0,9}$/,
  due: /^(?:late|today|week|asked|none)$/,
  until: day,
  waits: /^(?:me|client|assistant)$/,
  group: /^[a-z]{1,12}$/,
  sort: /^[a-z]{1,12}$/,
  span: /^week$/,
  day,
};

export function boardSearchOf(search: Readonly<Record<string, unknown>>): BoardSearch {
  const taken: Record<string, string> = {};
  for (const [name, fits] of Object.entries(known)) {
    const value = search[name];
    // A router reads `q=12` as a number.
    const text = typeof value === 'number' ? `${value}` : value;
    if (typeof text === 'string' && fits.test(text)) taken[name] = text;
  }
  return taken;
}

export const filterFields = ['q', 'who', 'label', 'state', 'due', 'until', 'waits'] as const;

export function hasFilter(search: BoardSearch): boolean {
  return filterFields.some((field) => search[field] !== undefined);
}

/** The same for the same filter: what of an address hides tasks. */
export function filterKeyOf(search: BoardSearch): string {
  return filterFields.map((field) => search[field] ?? '').join('\n');
}
