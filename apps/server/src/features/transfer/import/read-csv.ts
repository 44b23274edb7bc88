import { Refusal } from '@sanad/domain/kernel/refusal';
import type { CsvEncoding } from '@sanad/domain/transfer/csv/csv-choices';
import { tableOf, type CsvTable } from '@sanad/domain/transfer/csv/csv-table';
import { readCell } from '@sanad/domain/transfer/whole/csv-cell';
import Papa from 'papaparse';

/**
 * A table out of a file's bytes: in the code that its first bytes say, else the one that was chosen, else UTF-8
 * where it is that, else the one of Windows in which more of it is Arabic. Commas, semicolons and tabs are told
 * apart by the parser. @throws Refusal `import_unreadable`
 */
export function readCsv(
  bytes: Uint8Array,
  chosen: CsvEncoding | undefined,
  most: { readonly rows: number; readonly columns: number },
): { readonly table: CsvTable; readonly encoding: CsvEncoding } {
  const encoding = markOf(bytes) ?? chosen ?? guess(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  // No text has it: a picture or a program that was called a table.
  if (text.includes('\0')) throw new Refusal('import_unreadable');
  const { data } = Papa.parse<string[]>(text, {
    preview: most.rows + 20,
    // An empty last line would count against every mark but the comma.
    skipEmptyLines: 'greedy',
  });
  const table = tableOf(data.map((row) => row.slice(0, most.columns).map(readCell)));
  if (!table || table.rows.length === 0) throw new Refusal('import_unreadable');
  return { table, encoding };
}

function markOf(bytes: Uint8Array): CsvEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

function guess(bytes: Uint8Array): CsvEncoding {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const arabic = new TextDecoder('windows-1256').decode(bytes).match(/[\u0621-\u064a]/g);
    const beyond = bytes.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
    return (arabic?.length ?? 0) > beyond / 2 ? 'windows-1256' : 'windows-1252';
  }
}
