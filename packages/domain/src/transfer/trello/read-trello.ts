import { Refusal } from '../../kernel/refusal.ts';
import { Leftovers } from '../import-left.ts';
import { trelloCardExport, trelloExportFor, type TrelloExport } from './trello-export.ts';

/** A board as it could be read, and what of the file could not be. */
export interface ReadTrello {
  readonly board: TrelloExport;
  readonly left: Leftovers;
}

/** @throws Refusal `not_trello` when the value is not the JSON of a Trello board, `trello_card` when it is one card's. */
export function readTrello(value: unknown): ReadTrello {
  const left = new Leftovers();
  const board = trelloExportFor(left).safeParse(value);
  if (board.success && (board.data.lists.length > 0 || !holdsParts(value))) {
    return { board: board.data, left };
  }
  throw new Refusal(trelloCardExport.safeParse(value).success ? 'trello_card' : 'not_trello');
}

/** Lists of which none could be read are no lists of a board. */
function holdsParts(value: unknown): boolean {
  const { lists } = value as { readonly lists: readonly unknown[] };
  return lists.length > 0;
}
