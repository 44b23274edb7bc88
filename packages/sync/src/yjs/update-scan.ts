import { ByteReader, malformed } from './byte-reader.ts';
import type { SectionMarks } from './section-marks.ts';
import { isLongText, textStops, type TextStops } from './text-stops.ts';
import { skipContent, skipString } from './update-content.ts';

/**
 * What an update (V1) says about clocks, read without building a document: which ranges of which
 * client it carries, what of other clients it stands on, what it deletes. One scan object is reused
 * for every update of a process, so the arrays hold the last one only.
 * It refuses what would break a reader later: undecodable content, a struct that points at itself or
 * ahead, empty structs, bytes behind the end.
 */
export class UpdateScan {
  readonly clients: number[] = [];
  readonly from: number[] = [];
  readonly end: number[] = [];
  /** client → lowest clock that its state must have reached for this update to be whole. */
  readonly needs = new Map<number, number>();
  /** Triples: client, clock, length. */
  readonly deletes: number[] = [];
  /** Where the delete set begins; everything behind it is the delete set. */
  deletesAt = 0;
  readonly #reader = new ByteReader(new Uint8Array(0));

  /** False, with nothing usable in it, when these bytes are no update. */
  read(bytes: Uint8Array, marks?: SectionMarks[]): boolean {
    this.clients.length = 0;
    this.from.length = 0;
    this.end.length = 0;
    this.deletes.length = 0;
    if (this.needs.size > 0) this.needs.clear();
    const reader = this.#reader;
    reader.bytes = bytes;
    reader.at = 0;
    reader.end = bytes.length;
    try {
      const sections = reader.varUint();
      for (let i = 0; i < sections; i++) this.#readSection(reader, marks);
      this.deletesAt = reader.at;
      this.#readDeletes(reader);
      return reader.at === reader.end;
    } catch (error) {
      if (error === malformed) return false;
      throw error;
    }
  }

  #readSection(reader: ByteReader, marks: SectionMarks[] | undefined): void {
    const structs = reader.varUint();
    const client = reader.varUint();
    const first = reader.varUint();
    let clock = first;
    let from = clock;
    const section = marks && {
      client,
      structs,
      from: clock,
      end: 0,
      bytesEnd: 0,
      marks: [] as number[],
      texts: [] as { contentAt: number; stops: TextStops }[],
    };
    for (let i = 0; i < structs; i++) {
      if (section && i % 32 === 0) section.marks.push(clock, reader.at, i);
      const info = reader.byte();
      const kind = info & 31;
      let length: number;
      if (kind === 10) {
        if (clock > from) this.#addRange(client, from, clock);
        length = reader.varUint();
        from = clock + length;
      } else if (kind === 0) {
        length = reader.varUint();
      } else {
        this.#readPlace(reader, info, client, clock);
        const contentAt = reader.at;
        length = skipContent(reader, kind);
        if (section && kind === 4 && isLongText(reader.at - contentAt)) {
          const { at } = reader;
          reader.at = contentAt;
          reader.varUint();
          section.texts.push({ contentAt, stops: textStops(reader.bytes, reader.at, at) });
          reader.at = at;
        }
      }
      clock += length;
      if (length < 1 || clock > Number.MAX_SAFE_INTEGER) throw malformed;
    }
    if (clock > from) this.#addRange(client, from, clock);
    if (section) {
      section.end = clock;
      section.bytesEnd = reader.at;
      marks!.push(section);
    }
  }

  /** Left and right neighbour, else the parent. */
  #readPlace(reader: ByteReader, info: number, client: number, clock: number): void {
    if (info & 0x80) this.#need(reader.varUint(), reader.varUint(), client, clock);
    if (info & 0x40) this.#need(reader.varUint(), reader.varUint(), client, clock);
    if (info & 0xc0) return;
    if (reader.varUint() === 1) skipString(reader);
    else this.#need(reader.varUint(), reader.varUint(), client, clock);
    if (info & 0x20) skipString(reader);
  }

  #need(client: number, clock: number, ownClient: number, ownClock: number): void {
    if (client === ownClient) {
      // A reader looks its own client's earlier structs up without asking whether they are there.
      if (clock >= ownClock) throw malformed;
      return;
    }
    const known = this.needs.get(client);
    if (known === undefined || known <= clock) this.needs.set(client, clock + 1);
  }

  #addRange(client: number, from: number, end: number): void {
    this.clients.push(client);
    this.from.push(from);
    this.end.push(end);
  }

  #readDeletes(reader: ByteReader): void {
    const clients = reader.varUint();
    for (let i = 0; i < clients; i++) {
      const client = reader.varUint();
      const count = reader.varUint();
      for (let k = 0; k < count; k++) {
        const clock = reader.varUint();
        const length = reader.varUint();
        if (clock + length > Number.MAX_SAFE_INTEGER) throw malformed;
        this.deletes.push(client, clock, length);
      }
    }
  }
}
