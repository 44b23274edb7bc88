export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';
/** `coming`: the nearest after today. `next`: of the next week. `after-next`: one later than the coming one. */
export type Which = 'this' | 'coming' | 'next' | 'after-next';

/** What a word or a phrase may mean in a date that somebody types. */
export type Meaning =
  /** Says nothing by itself: "on", "of", «في». */
  | { readonly is: 'filler' }
  | { readonly is: 'none' }
  /** Days from today. */
  | { readonly is: 'day'; readonly ahead: number }
  /** 1 is Monday, 7 Sunday. */
  | { readonly is: 'weekday'; readonly weekday: number }
  | { readonly is: 'month'; readonly month: number }
  | { readonly is: 'which'; readonly which: Which }
  /** `count` where the word itself says how many: «يومين». */
  | { readonly is: 'unit'; readonly unit: Unit; readonly count?: 2 }
  /** "in", «بعد». */
  | { readonly is: 'ahead' }
  | { readonly is: 'number'; readonly value: number }
  /** "at", «الساعة». */
  | { readonly is: 'at' }
  /** A part of the day: which twelve hours a clock's number means (the first of them), and its hour when it stands alone. */
  | { readonly is: 'part'; readonly from: number; readonly alone?: number }
  /** An hour by its name: «الخامسة». */
  | { readonly is: 'hour'; readonly hour: number }
  /** Minutes more or less: «والنصف», «إلا ربعًا». */
  | { readonly is: 'more'; readonly minutes: number }
  | { readonly is: 'noon' }
  /** The day's last minute. */
  | { readonly is: 'last' }
  | { readonly is: 'end'; readonly of: 'week' | 'month' };

/** Phrases as people write them; each stands for one meaning or, like "tonight", for two. */
export type Phrases = Readonly<Record<string, Meaning | readonly Meaning[]>>;

/** `{ 'monday mon': … }` for many spellings of one thing: commas part them, as a phrase may have spaces. */
export function spelled(rows: Phrases): Phrases {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([spellings, meaning]) =>
      spellings.split(/[,،]/).map((spelling) => [spelling.trim(), meaning] as const),
    ),
  );
}
