import type { ImportPlan, PlanOptions } from '../import-plan.ts';
import { planTrello } from '../trello/plan-trello.ts';
import { readTrello } from '../trello/read-trello.ts';
import { boardOfCsv } from './board-of-csv.ts';
import type { CsvEncoding } from './csv-choices.ts';
import type { CsvTable } from './csv-table.ts';

export interface CsvFile {
  readonly table: CsvTable;
  readonly fileName: string;
  /** What it was read in. */
  readonly encoding: CsvEncoding;
}

/** A table comes in as a board does. */
export function planCsv({ table, fileName, encoding }: CsvFile, options: PlanOptions): ImportPlan {
  const { zone, lines, choices } = options;
  const ground = { zone, fileName, encoding, choices: choices.csv ?? {}, lines };
  const { board, found } = boardOfCsv(table, ground);
  return { ...planTrello(readTrello(board), options, 'csv'), csv: found };
}
