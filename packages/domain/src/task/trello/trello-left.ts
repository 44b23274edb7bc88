import { cleanLine } from '../../kernel/clean-line.ts';

/** What an import could not take, by kind; each has a sentence on the import's report. */
export const trelloLeftKinds = [
  'comment',
  'history',
  'cover',
  'custom_field',
  'vote',
  'sticker',
  'power_up',
  'attachment',
  'start_date',
  'due_unreadable',
  'location',
  'board_description',
  'card_without_list',
  'checklist_without_card',
  'empty_checklist',
  'item_due',
  'item_person',
  'person_unknown',
  'label_unknown',
  'text_cut',
  'over_limit',
  'odd_part',
] as const;
export type TrelloLeftKind = (typeof trelloLeftKinds)[number];

export interface TrelloLeft {
  readonly kind: TrelloLeftKind;
  readonly count: number;
  readonly examples: readonly string[];
}

const examplesKept = 10;
const exampleLength = 120;

/** Counts what is left behind, and keeps a few names of each kind for people to recognise. */
export class TrelloLeftovers {
  readonly #byKind = new Map<TrelloLeftKind, { count: number; examples: string[] }>();

  add(kind: TrelloLeftKind, example?: string | null, count = 1): void {
    if (count <= 0) return;
    let entry = this.#byKind.get(kind);
    if (!entry) this.#byKind.set(kind, (entry = { count: 0, examples: [] }));
    entry.count += count;
    const words = example && cleanLine(example).slice(0, exampleLength).toWellFormed();
    if (!words || entry.examples.length >= examplesKept) return;
    if (!entry.examples.includes(words)) entry.examples.push(words);
  }

  list(): readonly TrelloLeft[] {
    return trelloLeftKinds.flatMap((kind) => {
      const entry = this.#byKind.get(kind);
      return entry ? [{ kind, ...entry }] : [];
    });
  }
}
