import { boardLimits } from '../../board/limit.ts';
import type { LabelId } from '../../kernel/ids.ts';
import { fitName } from '../fit-text.ts';
import type { Leftovers } from '../import-left.ts';
import type { SourceIds } from '../source-id.ts';
import type { TrelloExport, TrelloLabel } from './trello-export.ts';

export interface PlannedLabel {
  readonly id: LabelId;
  readonly name: string;
}

/** The board's labels by Trello's id. Old exports have no list of them: there they stand on the cards. */
export function planLabels(
  board: TrelloExport,
  idOf: SourceIds,
  left: Leftovers,
): ReadonlyMap<string, PlannedLabel> {
  const labels = new Map<string, TrelloLabel>();
  for (const label of board.labels ?? []) labels.set(label.id, label);
  for (const card of board.cards) {
    for (const label of card.labels ?? []) if (!labels.has(label.id)) labels.set(label.id, label);
  }
  const planned = new Map<string, PlannedLabel>();
  for (const label of labels.values()) {
    // A label without words takes its colour's name: `sky`, `orange dark`.
    const words = label.name?.trim() || label.color?.replaceAll('_', ' ') || '';
    const name = fitName(words, boardLimits.nameLength, left);
    planned.set(label.id, { id: idOf('label', label.id) as LabelId, name });
  }
  return planned;
}
