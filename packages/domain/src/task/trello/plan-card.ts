import type { z } from 'zod';

import { cleanLine } from '../../kernel/clean-line.ts';
import type { ColumnId, LabelId, TaskId } from '../../kernel/ids.ts';
import type { Instant, ZoneName } from '../../kernel/instant.ts';
import { instant } from '../../kernel/instant.ts';
import type { Revision } from '../../kernel/text-field.ts';
import { linkArgument } from '../argument.ts';
import type { importedTask } from '../import-mutation.ts';
import { taskLimits } from '../limit.ts';
import type { Due, TaskLink } from '../record.ts';
import type { PlannedLabel } from './plan-labels.ts';
import type { TrelloCard } from './trello-export.ts';
import type { TrelloIds } from './trello-id.ts';
import type { TrelloLeftovers } from './trello-left.ts';
import { cut, fitName } from './trello-text.ts';

export type PlannedTask = z.infer<typeof importedTask>;

export interface CardPlace {
  readonly columnId: ColumnId;
  readonly orderKey: string;
  readonly archived: boolean;
}

export interface CardContext {
  readonly zone: ZoneName;
  readonly idOf: TrelloIds;
  readonly left: TrelloLeftovers;
  readonly labels: ReadonlyMap<string, PlannedLabel>;
  /** Names of the board's members by Trello's id. */
  readonly people: ReadonlyMap<string, string>;
}

export function planCard(card: TrelloCard, place: CardPlace, context: CardContext): PlannedTask {
  const { idOf, left } = context;
  countLeft(card, left);
  const due = dueOf(card, context);
  return {
    id: idOf('card', card.id) as TaskId,
    ...place,
    ...textsOf(card, left),
    rev: idOf('rev', card.id) as string as Revision,
    namedPeople: peopleOf(card, context),
    labelIds: labelsOf(card, context),
    due,
    dueMet: due !== null && card.dueComplete === true,
    links: linksOf(card, left),
  };
}

/** A title too long for a title is cut, and stands whole at the head of the brief. */
function textsOf(card: TrelloCard, left: TrelloLeftovers): { title: string; brief: string } {
  const whole = cleanLine(card.name ?? '');
  const title = fitName(whole, taskLimits.titleLength, left);
  const desc = (card.desc ?? '').toWellFormed();
  const brief = whole.length > taskLimits.titleLength ? `${whole}\n\n${desc}` : desc;
  if (brief.length <= taskLimits.briefLength) return { title, brief };
  left.add('text_cut', whole);
  return { title, brief: cut(brief, taskLimits.briefLength) };
}

function dueOf(card: TrelloCard, { zone, left }: CardContext): Due | null {
  if (!card.due) return null;
  const at = instant.safeParse(typeof card.due === 'string' ? Date.parse(card.due) : undefined);
  if (at.success) return { at: at.data as Instant, zone };
  left.add('due_unreadable', card.name);
  return null;
}

function peopleOf(card: TrelloCard, { people, left }: CardContext): string[] {
  const names = new Set<string>();
  for (const id of card.idMembers ?? []) {
    const name = people.get(id);
    if (name === undefined) left.add('person_unknown', card.name);
    else if (names.size < taskLimits.namedPeoplePerTask) names.add(name);
    else left.add('over_limit', card.name);
  }
  return [...names];
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

function linksOf(card: TrelloCard, left: TrelloLeftovers): TaskLink[] {
  const links: TaskLink[] = [];
  for (const attachment of card.attachments ?? []) {
    const name = cleanLine(attachment.name ?? '');
    const link = linkArgument.safeParse({
      name: name.length > taskLimits.titleLength ? cut(name, taskLimits.titleLength) : name,
      url: attachment.url?.trim(),
    });
    if (!link.success) left.add('attachment', name || attachment.url);
    else if (links.length < taskLimits.linksPerTask) links.push(link.data);
    else left.add('over_limit', card.name);
  }
  return links;
}

function countLeft(card: TrelloCard, left: TrelloLeftovers): void {
  const { cover } = card;
  if (
    cover?.color ||
    cover?.idAttachment ||
    cover?.idUploadedBackground ||
    card.idAttachmentCover
  ) {
    left.add('cover', card.name);
  }
  if (card.start) left.add('start_date', card.name);
  if (card.coordinates) left.add('location', card.name);
  left.add('vote', card.name, card.idMembersVoted?.length ?? 0);
  left.add('sticker', card.name, card.stickers?.length ?? 0);
  left.add('custom_field', card.name, card.customFieldItems?.length ?? 0);
  left.add('power_up', card.name, card.pluginData?.length ?? 0);
}
