import { longestKeptKey } from '../kernel/order-key.ts';

/**
 * Order keys from a source's positions, as Trello's are. A position is a positive float; the bits of positive floats sort
 * as the floats do, so the key depends on the thing alone: a card added in Trello later lands in its
 * place between the ones that came with an earlier import. Equal positions are ordered by Trello's id.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const bitsLength = 11;

interface Placed {
  readonly id: string;
  readonly pos?: unknown;
}

/** The key of each thing by its id. */
export function orderKeysOf(things: readonly Placed[]): ReadonlyMap<string, string> {
  const holders = new Map<string, number>();
  const bits = things.map((thing) => encodePosition(thing.pos));
  for (const key of bits) holders.set(key, (holders.get(key) ?? 0) + 1);
  return new Map(
    things.map((thing, at) => {
      const key = bits[at]!;
      const tie = holders.get(key)! > 1 ? encodeId(thing.id) : '';
      return [thing.id, `${key}1${tie}`];
    }),
  );
}

/**
 * The key of a thing within the order of another. Where both have ties it would be too long: the inner
 * one keeps the digits of Trello's id that say when it was made.
 */
export function joinKeys(outer: string, inner: string): string {
  const whole = `${outer}${inner}`;
  if (whole.length <= longestKeptKey) return whole;
  const made = `${inner.slice(0, bitsLength + 1 + 8)}${inner.slice(-7)}`;
  return `${outer}${made}`.slice(0, longestKeptKey - 1) + '1';
}

function encodePosition(pos: unknown): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, typeof pos === 'number' && pos > 0 ? pos : 0);
  let rest = view.getBigUint64(0);
  let key = '';
  for (let at = 0; at < bitsLength; at += 1) {
    key = digits[Number(rest % 62n)]! + key;
    rest /= 62n;
  }
  return key;
}

/** Trello's ids are hexadecimal and begin with the time of creation; anything else is flattened to digits. */
function encodeId(id: string): string {
  return `${id.replace(/[^0-9A-Za-z]/g, '').slice(0, 24)}1`;
}
