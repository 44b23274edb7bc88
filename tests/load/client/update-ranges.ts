import * as Y from 'yjs';

/**
 * Which clocks of which client a Yjs V1 update carries: the part that a delivery meter needs, read
 * without building a document. Content that is not plain typing falls back to Yjs's own parser.
 */
export function eachUpdateRange(
  update: Uint8Array,
  visit: (client: number, from: number, end: number) => void,
): void {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = update[at]!;
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const skipString = (): number => {
    const length = varint();
    at += length;
    return length;
  };
  const clients = varint();
  for (let index = 0; index < clients; index += 1) {
    const structs = varint();
    const client = varint();
    const from = varint();
    let clock = from;
    for (let struct = 0; struct < structs; struct += 1) {
      const info = update[at]!;
      at += 1;
      const kind = info & 31;
      if (kind === 0 || kind === 10) {
        clock += varint();
        continue;
      }
      if (info & 0x80) (varint(), varint());
      if (info & 0x40) (varint(), varint());
      if (!(info & 0xc0)) {
        if (varint() === 1) skipString();
        else (varint(), varint());
        if (info & 0x20) skipString();
      }
      // Typed text is ASCII here, so bytes are UTF-16 units.
      if (kind === 4) clock += skipString();
      else if (kind === 1) clock += varint();
      else return parseWhole(update, visit);
    }
    visit(client, from, clock);
  }
}

function parseWhole(
  update: Uint8Array,
  visit: (client: number, from: number, end: number) => void,
): void {
  const { from, to } = Y.parseUpdateMeta(update);
  for (const [client, end] of to) visit(client, from.get(client) ?? 0, end);
}
