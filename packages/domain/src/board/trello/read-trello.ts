import { Refusal } from '../../kernel/refusal.ts';
import { trelloExport, type TrelloExport } from './trello-export.ts';

/** @throws Refusal `not_trello` when the value is not the JSON of a Trello board. */
export function readTrello(value: unknown): TrelloExport {
  const board = trelloExport.safeParse(value);
  if (!board.success) throw new Refusal('not_trello');
  return board.data;
}
