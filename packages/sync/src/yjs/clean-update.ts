import type { GoneSince } from './gone-since.ts';
import { lastMarkUpTo, type SectionMarks } from './section-marks.ts';
import type { StateVector } from './state-vector.ts';
import { cutUpdate, markUpdate, type CutSection, type UpdateMarks } from './update-marks.ts';
import { withoutDeleted, type CleanBlock } from './without-deleted.ts';

const nothing: StateVector = new Map();

/**
 * An update and what of it was deleted since. Between two marks lie 32 structs; only such blocks as a
 * deletion touches are read, when somebody asks, and they are kept until another deletion touches
 * them. Everything else is copied as it lies there.
 */
export class CleanUpdate {
  /** How many blocks were read so far: what this costs. */
  blocksRead = 0;
  readonly #update: Uint8Array;
  readonly #gone: GoneSince;
  readonly #readMarks: () => UpdateMarks;
  #marks: UpdateMarks | undefined;
  #seen = 0;
  #whole: Uint8Array | undefined;
  readonly #sections = new Map<number, CleanedSection[]>();

  constructor(
    update: Uint8Array,
    gone: GoneSince,
    marks: () => UpdateMarks = () => markUpdate(update),
  ) {
    this.#update = update;
    this.#gone = gone;
    this.#readMarks = marks;
  }

  /** The whole update; its very bytes where nothing of it is deleted. */
  whole(): Uint8Array {
    this.#catchUp();
    return (this.#whole ??= this.#isTouched ? this.#cut(nothing) : this.#update);
  }

  /** What someone with `have` lacks of it. */
  cut(have: StateVector): Uint8Array {
    this.#catchUp();
    return this.#cut(have);
  }

  get #ownMarks(): UpdateMarks {
    return (this.#marks ??= this.#readMarks());
  }

  get #isTouched(): boolean {
    for (const sections of this.#sections.values())
      if (sections.some((section) => section.blocks.size > 0)) return true;
    return false;
  }

  #cut(have: StateVector): Uint8Array {
    return cutUpdate(this.#update, this.#ownMarks, have, (section, mark) =>
      this.#sections
        .get(section.client)
        ?.find((cleaned) => cleaned.marks === section)
        ?.from(this.#update, mark),
    );
  }

  #catchUp(): void {
    const { triples } = this.#gone;
    if (this.#seen === triples.length) return;
    if (this.#seen === 0) {
      for (const marks of this.#ownMarks.sections) {
        const others = this.#sections.get(marks.client) ?? [];
        this.#sections.set(marks.client, [...others, new CleanedSection(marks)]);
      }
    }
    for (; this.#seen < triples.length; this.#seen += 3) {
      const clock = triples[this.#seen + 1]!;
      const end = clock + triples[this.#seen + 2]!;
      for (const section of this.#sections.get(triples[this.#seen]!) ?? [])
        section.touch(clock, end);
    }
    for (const [client, sections] of this.#sections) {
      const ranges = this.#gone.ranges.of(client);
      if (!ranges) continue;
      for (const section of sections) {
        const { stale } = section;
        if (stale.size === 0) continue;
        this.blocksRead += stale.size;
        if (section.readStale(this.#update, ranges)) this.#whole = undefined;
      }
    }
  }
}

/** One client's part of it. */
class CleanedSection {
  readonly marks: SectionMarks;
  /** Index of its mark → what is left of a block that a deletion touches. */
  blocks = new Map<number, CleanBlock>();
  readonly stale = new Set<number>();

  constructor(marks: SectionMarks) {
    this.marks = marks;
  }

  touch(from: number, end: number): void {
    const { marks } = this.marks;
    if (from >= this.marks.end || end <= this.marks.from || end <= from) return;
    for (let mark = lastMarkUpTo(marks, from); mark < marks.length && marks[mark]! < end; mark += 3)
      this.stale.add(mark);
  }

  /** Whether anything in it is gone that was there. */
  readStale(update: Uint8Array, gone: readonly number[]): boolean {
    let isNews = false;
    for (const mark of this.stale) {
      const block = withoutDeleted(update, this.marks, mark, gone);
      if (!block) continue;
      this.blocks.set(mark, block);
      isNews = true;
    }
    this.stale.clear();
    if (isNews) this.blocks = new Map([...this.blocks].sort(([a], [b]) => a - b));
    return isNews;
  }

  from(update: Uint8Array, first: number): CutSection {
    const { marks, bytesEnd } = this.marks;
    const parts: Uint8Array[] = [];
    let structs = this.marks.structs - marks[first + 2]!;
    let copied = marks[first + 1]!;
    for (const [mark, block] of this.blocks) {
      if (mark < first) continue;
      parts.push(update.subarray(copied, marks[mark + 1]!), ...block.parts);
      structs += block.more;
      copied = marks[mark + 4] ?? bytesEnd;
    }
    parts.push(update.subarray(copied, bytesEnd));
    return { parts, structs };
  }
}
