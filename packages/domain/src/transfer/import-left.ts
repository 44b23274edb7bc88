import { cleanLine } from '../kernel/clean-line.ts';

/** What an import could not take, by kind; each has a sentence on the import's report. */
export const leftKinds = [
  'comment',
  'history',
  'cover',
  'custom_field',
  'vote',
  'sticker',
  'power_up',
  'attachment',
  'due_unreadable',
  'board_description',
  'card_without_list',
  'checklist_without_card',
  'empty_checklist',
  'person_unknown',
  'label_unknown',
  'text_cut',
  'over_limit',
  'odd_part',
] as const;
export type LeftKind = (typeof leftKinds)[number];

export interface Left {
  readonly kind: LeftKind;
  readonly count: number;
  readonly examples: readonly string[];
}

const examplesKept = 10;
const exampleLength = 120;

/** Counts what is left behind, and keeps a few names of each kind for people to recognise. */
export class Leftovers {
  readonly #byKind = new Map<LeftKind, { count: number; examples: string[] }>();

  add(kind: LeftKind, example?: string | null, count = 1): void {
    if (count <= 0) return;
    let entry = this.#byKind.get(kind);
    if (!entry) this.#byKind.set(kind, (entry = { count: 0, examples: [] }));
    entry.count += count;
    const words = example && cleanLine(example).slice(0, exampleLength).toWellFormed();
    if (!words || entry.examples.length >= examplesKept) return;
    if (!entry.examples.includes(words)) entry.examples.push(words);
  }

  list(): readonly Left[] {
    return leftKinds.flatMap((kind) => {
      const entry = this.#byKind.get(kind);
      return entry ? [{ kind, ...entry }] : [];
    });
  }
}
