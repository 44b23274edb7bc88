/** A table as it lies in a file: the names of its columns, and what stands below them. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What stands above the header is empty or a single cell: a title, an address. Rows without a word are none. */
export function tableOf(rows: readonly (readonly string[])[]): CsvTable | undefined {
  const filled = (row: readonly string[]): number =>
    row.filter((cell) => cell.trim() !== '').length;
  const wide = rows.findIndex((row) => filled(row) > 1);
  const at = wide >= 0 ? wide : rows.findIndex((row) => filled(row) > 0);
  const header = rows[at]?.map((name) => name.replace(/^\ufeff/, '').trim());
  if (!header) return undefined;
  return { header, rows: rows.slice(at + 1).filter((row) => filled(row) > 0) };
}
