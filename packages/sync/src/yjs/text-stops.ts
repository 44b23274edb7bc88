import { utf16Length } from './utf8.ts';

/** A text of as many bytes can be entered in the middle; a shorter one is walked through. */
const stopBytes = 2048;

/**
 * Where a long text can be entered: pairs of UTF-16 units before it and byte offset, the first at its
 * beginning and the last at its end. Whoever types on makes one text of megabytes out of a document.
 */
export type TextStops = readonly number[];

export function isLongText(bytes: number): boolean {
  return bytes > stopBytes;
}

/** Of strict UTF-8 between two offsets. */
export function textStops(bytes: Uint8Array, from: number, end: number): TextStops {
  const stops = [0, from];
  let units = 0;
  for (let at = from; at < end;) {
    let next = Math.min(at + stopBytes, end);
    while (next < end && (bytes[next]! & 0xc0) === 0x80) next++;
    units += utf16Length(bytes, at, next);
    at = next;
    stops.push(units, at);
  }
  return stops;
}

/** Offset of the character that unit `unit` begins, or that it is the second half of: then with `half`. */
export function enterText(
  bytes: Uint8Array,
  stops: TextStops,
  unit: number,
): { readonly at: number; readonly half: boolean } {
  let low = 0;
  let high = stops.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stops[middle * 2]! <= unit) low = middle;
    else high = middle - 1;
  }
  let [units, at] = [stops[low * 2]!, stops[low * 2 + 1]!];
  const [nextUnits, nextAt] = [stops[low * 2 + 2], stops[low * 2 + 3]];
  // As many units as bytes: nothing but ASCII.
  if (nextUnits !== undefined && nextUnits - units === nextAt! - at)
    return { at: at + unit - units, half: false };
  while (units < unit) {
    const lead = bytes[at]!;
    if (lead >= 0xf0 && units + 1 === unit) return { at, half: true };
    units += lead >= 0xf0 ? 2 : 1;
    at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  }
  return { at, half: false };
}
