/**
 * What a spreadsheet would take for a formula, whatever stands before it that it passes over: also the full-width
 * signs, which some turn into the plain ones.
 */
const formula = /^'*[\s\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;
const leadsIn = /^'*[\t\r\n]/;

const isRisky = (text: string): boolean => formula.test(text) || leadsIn.test(text);

/** A text as a cell that no spreadsheet reckons: an apostrophe before what looks like a formula. `readCell` takes it off again. */
export function writeCell(text: string): string {
  const safe = isRisky(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell without the apostrophe that keeps it from being a formula, as we and others write it. */
export function readCell(cell: string): string {
  return cell.startsWith("'") && isRisky(cell) ? cell.slice(1) : cell;
}

/** With it a spreadsheet knows that what follows is UTF-8, and shows Arabic as it is. */
export const byteOrderMark = '\ufeff';

export function writeRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}
