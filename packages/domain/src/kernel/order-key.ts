/**
 * Order keys: fractional-index strings whose plain string order is the order of the things.
 * Digits are 0-9A-Za-z in ASCII order; a key never ends in the lowest digit, so there is always
 * room before it. Ties (two people dropping in one gap at once) are broken by record id.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;

/** A place never keeps a longer key than this; one that is named longer gets room made for it (`makeRoom`). */
export const longestKeptKey = 64;
/** What may be named: keys of 256 lie in data and queues of before, and what stands between two of them is three longer. */
export const maxOrderKeyLength = 259;
export const orderKeyPattern = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

/** The first digits of a key read as one number, so that adding at either end never makes keys longer. */
const headLength = 6;
const headSpace = base ** headLength;
const endStride = 4096;

/**
 * A key strictly between two neighbours (`null` is the open end), with `jitter` in [0, 1) choosing
 * among the room that there is, so that two people rarely choose the same one.
 * Where the neighbours share a key (an import gave both the same), the answer sorts after both.
 */
export function orderKeyBetween(before: string | null, after: string | null, jitter = 0.5): string {
  if (before === null && after === null) return encodeHead(headSpace / 2 + stride(jitter));
  if (before === null) {
    const head = decodeHead(after!) - stride(jitter);
    if (head > 0) return encodeHead(head);
  } else if (after === null) {
    const head = decodeHead(before) + stride(jitter);
    if (head < headSpace - 1) return encodeHead(head);
  } else if (after <= before) return between(before, null, jitter);
  return between(before ?? '', after, jitter);
}

function stride(jitter: number): number {
  return 1 + Math.floor(jitter * endStride);
}

function decodeHead(key: string): number {
  let head = 0;
  for (let at = 0; at < headLength; at += 1) {
    head = head * base + (at < key.length ? digits.indexOf(key[at]!) : 0);
  }
  return head;
}

function encodeHead(head: number): string {
  let key = '';
  let rest = Math.floor(head);
  for (let at = 0; at < headLength; at += 1) {
    key = digits[rest % base]! + key;
    rest = Math.floor(rest / base);
  }
  return key.endsWith('0') ? `${key}V` : key;
}

function between(low: string, high: string | null, jitter: number): string {
  let key = '';
  for (let at = 0; ; at += 1) {
    const floor = at < low.length ? digits.indexOf(low[at]!) : 0;
    const bounded = high !== null && high.startsWith(key) && at < high.length;
    const ceiling = bounded ? digits.indexOf(high[at]!) : base;
    // The digits strictly between are free; with none free, follow the lower neighbour and go deeper.
    const room = ceiling - floor - 1;
    if (room > 0) {
      const step = Math.min(room - 1, Math.floor(jitter * room));
      return key + digits[floor + 1 + step]! + tail(jitter * room - step);
    }
    key += digits[floor]!;
  }
}

/** Two digits more of the jitter: where one digit is free, two people at once would always choose the same. */
function tail(jitter: number): string {
  const part = jitter * base;
  const first = Math.min(base - 1, Math.floor(part));
  const second = 1 + Math.min(base - 2, Math.floor((part - first) * (base - 1)));
  return digits[first]! + digits[second]!;
}

/** Sorts by key, then by id, so that every replica agrees even where two keys are equal. */
export function compareByOrderKey(
  a: { readonly orderKey: string; readonly id: string },
  b: { readonly orderKey: string; readonly id: string },
): number {
  if (a.orderKey !== b.orderKey) return a.orderKey < b.orderKey ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
