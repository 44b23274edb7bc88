import type { z } from 'zod';

import { cleanLine } from '../../kernel/clean-line.ts';
import { cutText } from '../../kernel/cut-text.ts';
import type { ColumnId, LabelId, TaskId, UserId } from '../../kernel/ids.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import { instant } from '../../kernel/instant.ts';
import type { Revision } from '../../kernel/text-field.ts';
import type { importedTask } from '../../task/import-mutation.ts';
import { taskLimits } from '../../task/limit.ts';
import type { Due } from '../../task/record.ts';
import { fitName } from '../fit-text.ts';
import type { Leftovers } from '../import-left.ts';
import type { SourceIds } from '../source-id.ts';
import { cardLines, type LineContext } from './card-lines.ts';
import { linksOf, type CardUpload } from './card-links.ts';
import type { PlannedLabel } from './plan-labels.ts';
import type { TrelloCard } from './trello-export.ts';

export type PlannedTask = z.infer<typeof importedTask>;

export interface PlannedCard {
  readonly task: PlannedTask;
  readonly uploads: readonly CardUpload[];
}

export interface CardPlace {
  readonly columnId: ColumnId;
  readonly orderKey: string;
  readonly archived: boolean;
}

export interface CardContext extends LineContext {
  readonly zone: ZoneName;
  readonly idOf: SourceIds;
  readonly left: Leftovers;
  /** Who the board's members are here, by Trello's id. */
  readonly chosen: Readonly<Record<string, UserId>>;
  readonly labels: ReadonlyMap<string, PlannedLabel>;
  /** Names of the board's members by Trello's id. */
  readonly people: ReadonlyMap<string, string>;
}

export function planCard(card: TrelloCard, place: CardPlace, context: CardContext): PlannedCard {
  const { idOf, left } = context;
  countLeft(card, left);
  const { assigneeId, namedPeople } = peopleOf(card, context);
  const due = dueOf(card, context);
  const { links, uploads } = linksOf(card, context);
  const task = {
    id: idOf('card', card.id) as TaskId,
    ...place,
    ...textsOf(card, context),
    rev: idOf('rev', card.id) as string as Revision,
    assigneeId,
    namedPeople,
    labelIds: labelsOf(card, context),
    due,
    dueMet: due !== null && card.dueComplete === true,
    links: [...links],
  };
  return { task, uploads };
}

/**
 * A title too long for a title is cut, and stands whole at the head of the brief; what a task has no field for
 * stands in lines at its end.
 */
function textsOf(card: TrelloCard, context: CardContext): { title: string; brief: string } {
  const { left } = context;
  const whole = cleanLine(card.name ?? '');
  const title = fitName(whole, taskLimits.titleLength, left);
  const desc = (card.desc ?? '').toWellFormed();
  const head = whole.length > taskLimits.titleLength ? whole : '';
  const parts = [head, desc, cardLines(card, context).join('\n')];
  const brief = parts.filter((part) => part !== '').join('\n\n');
  if (brief.length <= taskLimits.briefLength) return { title, brief };
  left.add('text_cut', whole);
  return { title, brief: cutText(brief, taskLimits.briefLength) };
}

function dueOf(card: TrelloCard, { zone, left }: CardContext): Due | null {
  if (!card.due) return null;
  const at = instant.safeParse(typeof card.due === 'string' ? Date.parse(card.due) : undefined);
  if (at.success) return { at: at.data as Instant, zone };
  left.add('due_unreadable', card.name);
  return null;
}

/** One does a task here: the first who is somebody here. The others stay names. */
function peopleOf(
  card: TrelloCard,
  { people, chosen, left }: CardContext,
): Pick<PlannedTask, 'assigneeId' | 'namedPeople'> {
  const ids = card.idMembers ?? [];
  const doer = ids.find((id) => Object.hasOwn(chosen, id));
  const names = new Set<string>();
  for (const id of ids) {
    const name = people.get(id);
    if (id === doer) continue;
    if (name === undefined) left.add('person_unknown', card.name);
    else if (names.size < taskLimits.namedPeoplePerTask) names.add(name);
    else left.add('over_limit', card.name);
  }
  return { assigneeId: doer === undefined ? null : chosen[doer]!, namedPeople: [...names] };
}

function labelsOf(card: TrelloCard, { labels, left }: CardContext): LabelId[] {
  const ids = new Set<LabelId>();
  const named = [...(card.idLabels ?? []), ...(card.labels ?? []).map((label) => label.id)];
  for (const id of new Set(named)) {
    const label = labels.get(id);
    if (!label) left.add('label_unknown', card.name);
    else if (ids.size < taskLimits.labelsPerTask) ids.add(label.id);
    else left.add('over_limit', card.name);
  }
  return [...ids];
}

function countLeft(card: TrelloCard, left: Leftovers): void {
  left.add('vote', card.name, card.idMembersVoted?.length ?? 0);
  left.add('sticker', card.name, card.stickers?.length ?? 0);
  left.add('power_up', card.name, card.pluginData?.length ?? 0);
}
