import { z } from 'zod';

import { cleanLine } from '../kernel/clean-line.ts';
import { showsSomething, type NamedIssue } from '../kernel/name.ts';
import { filesLimits } from './limit.ts';

/** Windows reads these as devices, whatever follows the first dot. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
/** What some system or other does not take in a name. */
const forbidden = /[<>:"|?*]/g;
/** The end by which people and programs know what a file is. */
const ending = /\.[^. ]{1,16}$/u;

/**
 * A name from outside, made such that no disk, archive or page takes it for anything but a name: no path, no
 * controls or direction overrides, no leading dot, no device, at most `fileNameBytes` with its ending kept.
 */
export function harmlessName(text: string): string {
  const last = text.normalize('NFC').split(/[\\/]/).map(cleanLine).findLast(isAName) ?? '';
  const plain = last.replace(forbidden, '_').replace(/^[. ]+/, '');
  const named = plain.replace(device, '_$1').replace(/[. ]+$/, '');
  return showsSomething(named) ? cut(named) : 'file';
}

function isAName(part: string): boolean {
  return showsSomething(part) && /[^. ]/.test(part);
}

/** In UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function cut(name: string): string {
  if (bytesOf(name) <= filesLimits.fileNameBytes) return name;
  const end = ending.exec(name)?.[0] ?? '';
  const room = filesLimits.fileNameBytes - bytesOf(end);
  let kept = '';
  let used = 0;
  for (const letter of name.slice(0, name.length - end.length)) {
    used += bytesOf(letter);
    if (used > room) break;
    kept += letter;
  }
  return kept.trimEnd() + end;
}

/** What people call a file; refused as `name_blank` where it shows nothing. */
export const fileName = z
  .string()
  .max(filesLimits.nameLength)
  .refine((text) => showsSomething(cleanLine(text)), {
    params: { refusal: 'name_blank' } satisfies NamedIssue,
  })
  .transform(harmlessName);
