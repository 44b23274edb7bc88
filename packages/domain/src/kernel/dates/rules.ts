import { isDay } from './calendar-day.ts';
import type { Meant, MeantClock } from './meant.ts';
import type { Figures, Token } from './tokens.ts';
import type { Meaning } from './words/meaning.ts';

type Sign = Meaning | Figures;
type SignOf<Is extends Sign['is']> = Extract<Sign, { readonly is: Is }>;
export type Draft = { -readonly [Slot in keyof Meant]: Meant[Slot] };

/** The signs from where a rule stands; whether one of them is of a kind. */
export class Signs {
  readonly #tokens: readonly Token[];
  readonly #from: number;

  constructor(tokens: readonly Token[], from: number) {
    this.#tokens = tokens;
    this.#from = from;
  }

  at<Is extends Sign['is']>(ahead: number, ...kinds: readonly Is[]): SignOf<Is> | undefined {
    const sign = this.#tokens[this.#from + ahead]?.sign;
    const fits = sign && (kinds as readonly string[]).includes(sign.is);
    return fits ? (sign as SignOf<Is>) : undefined;
  }
}

/** Takes what it knows from where it stands, and says how many signs that was. */
export type Rule = (signs: Signs, draft: Draft) => number;

/** A slot that is taken stays as it is: a second word for it is left unread, and said to be. */
function fill<Slot extends keyof Draft>(
  draft: Draft,
  slot: Slot,
  value: Draft[Slot],
  taken = 1,
): number {
  if (draft[slot]) return 0;
  draft[slot] = value;
  return taken;
}

/** "today", «بعد غد». */
const near: Rule = (signs, draft) => {
  const day = signs.at(0, 'day');
  return day ? fill(draft, 'day', { is: 'ahead', days: day.ahead }) : 0;
};

/** "in 3 days", "2 weeks", «بعد يومين», «بعد أسبوع». */
const offset: Rule = (signs, draft) => {
  const led = signs.at(0, 'ahead') ? 1 : 0;
  const number = signs.at(led, 'number', 'figure');
  const at = led + (number ? 1 : 0);
  const unit = signs.at(at, 'unit');
  const count = unit?.count ?? number?.value ?? (led === 1 ? 1 : undefined);
  if (!unit || count === undefined) return 0;
  return fill(draft, 'day', { is: 'offset', unit: unit.unit, count }, at + 1);
};

/** "next week", «الشهر القادم». */
const period: Rule = (signs, draft) => {
  const unit = signs.at(0, 'unit') ?? signs.at(1, 'unit');
  const which = signs.at(0, 'which') ?? signs.at(1, 'which');
  if (!which || (unit?.unit !== 'week' && unit?.unit !== 'month')) return 0;
  return fill(draft, 'day', { is: 'period', unit: unit.unit, which: which.which }, 2);
};

/** "fri", "next fri", «الخميس القادم»; in "fri next week" the week stands for itself. */
const weekday: Rule = (signs, draft) => {
  const before = signs.at(0, 'which');
  const at = before ? 1 : 0;
  const named = signs.at(at, 'weekday');
  if (!named) return 0;
  const after = before || signs.at(at + 2, 'unit') ? undefined : signs.at(at + 1, 'which');
  const which = (before ?? after)?.which ?? null;
  return fill(draft, 'weekday', { weekday: named.weekday, which }, at + (after ? 2 : 1));
};

/** "this evening", «هذا المساء»: the part of the day is read by its own rule. */
const thisPart: Rule = (signs, draft) => {
  const here = signs.at(0, 'which')?.which === 'this' && signs.at(1, 'part');
  return here ? fill(draft, 'day', { is: 'ahead', days: 0 }) : 0;
};

/** "2 dec", "dec 2nd 2027", «٢ كانون الأول». */
const date: Rule = (signs, draft) => {
  const month = signs.at(0, 'month') ?? signs.at(1, 'month');
  const day = signs.at(0, 'figure') ?? signs.at(1, 'figure');
  if (!month || !day || day.value > 31) return 0;
  const last = signs.at(2, 'figure');
  const year = last && last.value > 1_000 ? last.value : null;
  const value = { is: 'date', day: day.value, month: month.month, year } as const;
  return fill(draft, 'day', value, year === null ? 2 : 3);
};

/** "2/12", "2.12.2026", "2026-12-02". */
const written: Rule = (signs, draft) => {
  const iso = signs.at(0, 'iso');
  if (iso) {
    const { year, month, day } = iso;
    return fill(draft, 'day', { is: 'iso', day: { year, month, day } });
  }
  const pair = signs.at(0, 'pair');
  if (!pair || (pair.dotted && signs.at(1, 'part'))) return 0;
  const { first, second, year } = pair;
  // "9.30" is a time. 2028 has every day that any year has.
  if (pair.dotted && !isDay({ year: 2028, month: second, day: first })) return 0;
  return fill(draft, 'day', { is: 'pair', first, second, year });
};

/** "5pm", "at 5", "17:00", "9.30", «الساعة الخامسة إلا ربعًا مساءً». A number that only might be an hour is none. */
const clock: Rule = (signs, draft) => {
  const led = signs.at(0, 'at') ? 1 : 0;
  const face = faceOf(signs, led);
  if (!face) return 0;
  const more = signs.at(led + 1, 'more');
  const end = led + (more ? 2 : 1);
  const part = signs.at(end, 'part');
  const noon = signs.at(end, 'noon') && face.hour === 12;
  if (signs.at(led, 'figure') && led === 0 && !more && !part && !noon) return 0;
  if (face.hour > 23 || face.minute > 59 || (part && draft.part)) return 0;
  const taken = fill(draft, 'clock', moved(face, more?.minutes ?? 0), end + (part || noon ? 1 : 0));
  if (taken > 0 && part) draft.part = part;
  return taken;
};

function faceOf(signs: Signs, at: number): MeantClock | undefined {
  const sign = signs.at(at, 'clock', 'hour', 'figure', 'pair');
  switch (sign?.is) {
    case 'clock':
      return sign;
    case 'hour':
      return { hour: sign.hour, minute: 0, padded: false };
    case 'figure':
      return sign.ordinal ? undefined : { hour: sign.value, minute: 0, padded: sign.padded };
    case 'pair': {
      const { first, second, year, dotted } = sign;
      if (!dotted || year !== null) return undefined;
      return { hour: first, minute: second, padded: false };
    }
    default:
      return undefined;
  }
}

/** On a face of twelve hours: a quarter to one is 12:45. */
function moved(face: MeantClock, minutes: number): MeantClock {
  if (minutes === 0) return face;
  const total = (face.hour * 60 + face.minute + minutes + 1_440) % 1_440;
  return {
    ...face,
    hour: Math.floor(total / 60) || (face.hour === 1 ? 12 : 0),
    minute: total % 60,
  };
}

/** "noon", "at midnight", «مساءً», "end of week", "no date". */
const partOrWhole: Rule = (signs, draft) => {
  const led = signs.at(0, 'at') ? 1 : 0;
  const sign = signs.at(led, 'part', 'noon', 'last', 'end', 'none');
  switch (sign?.is) {
    case 'part':
      return fill(draft, 'part', sign, led + 1);
    case 'noon':
      return fill(draft, 'clock', { hour: 12, minute: 0, padded: true }, led + 1);
    case 'last':
      return fill(draft, 'last', true, led + 1);
    case 'end':
      return fill(draft, 'day', { is: 'end', of: sign.of }, led + 1);
    case 'none':
      return fill(draft, 'none', true, led + 1);
    default:
      return 0;
  }
};

/** "the 26th", and the 26 of "Thu 26". */
const dayOfMonth: Rule = (signs, draft) => {
  const figure = signs.at(0, 'figure');
  if (!figure || figure.value < 1 || figure.value > 31) return 0;
  if (!figure.ordinal && !draft.weekday) return 0;
  return fill(draft, 'day', { is: 'day-of-month', day: figure.value });
};

/** The first that takes something has it. */
export const rules: readonly Rule[] = [
  near,
  offset,
  period,
  weekday,
  thisPart,
  date,
  written,
  clock,
  partOrWhole,
  dayOfMonth,
];
