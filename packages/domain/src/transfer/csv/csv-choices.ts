import type { CsvField } from './csv-field.ts';
import type { CsvPreset } from './csv-preset.ts';
import type { DateOrder } from './read-moment.ts';

/** Codes in which tables are written: what a file with another mark or none may be. */
export const csvEncodings = ['utf-8', 'utf-16le', 'windows-1256', 'windows-1252'] as const;
export type CsvEncoding = (typeof csvEncodings)[number];

/** What whoever imports a table said about it; what they did not say is found out. */
export interface CsvChoices {
  /** What each column is, in the order of the file; of another length than the header it counts for nothing. */
  readonly fields?: readonly CsvField[] | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly encoding?: CsvEncoding | undefined;
}

/** What was found out about a table, and what is asked. */
export interface CsvFound {
  readonly preset: CsvPreset | null;
  readonly encoding: CsvEncoding;
  /** Each column: its name, what it is taken for, and some of what stands in it. */
  readonly columns: readonly {
    readonly name: string;
    readonly field: CsvField;
    readonly examples: readonly string[];
  }[];
  readonly rows: number;
  /** `null`: the dates can be read in both orders, so it is asked; `none`: no date is of numbers alone. */
  readonly dateOrder: DateOrder | 'none' | null;
}
