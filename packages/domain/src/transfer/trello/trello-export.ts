import { z } from 'zod';

import type { Leftovers } from '../import-left.ts';

/**
 * The part of a Trello board export that can be read. Exports differ by year: fields come and go, so
 * only the lists and the cards must be there. One odd part never refuses the whole: a field of another
 * type reads as absent, a part without what makes it one is left out and named in the report. What is
 * not named here is never walked.
 */
export function trelloExportFor(left: Leftovers) {
  const text = z.string().nullish().catch(null);
  /** An id that may be missing or empty. */
  const ref = z.string().max(64).nullish().catch(null);
  const flag = z.boolean().nullish().catch(null);
  const many = z.array(z.unknown()).nullish().catch(null);

  /** The parts of a list that can be read. */
  const partsOf = <T extends z.ZodType>(part: T) =>
    z.array(z.unknown()).transform((parts) =>
      parts.flatMap((value) => {
        const read = part.safeParse(value);
        if (read.success) return [read.data];
        left.add('odd_part', nameIn(value));
        return [];
      }),
    );
  const fewOf = <T extends z.ZodType>(part: T) => partsOf(part).nullish().catch(null);

  const list = z.looseObject({ id, name: text, closed: flag, pos: z.unknown().optional() });
  /** Before 2015 a label was its colour on the card, and had no id. */
  const label = z
    .looseObject({ id: ref, name: text, color: text })
    .refine((one) => one.id || one.name || one.color)
    .transform((one) => ({ ...one, id: one.id || `${one.color ?? ''}/${one.name ?? ''}` }));
  /** One that was uploaded there lies behind a login: `fileName` is what it is called in its address. */
  const attachment = z.looseObject({
    id: ref,
    name: text,
    url: text,
    isUpload: flag,
    fileName: text,
    bytes: z.number().int().nonnegative().nullish().catch(null),
  });
  const checkItem = z.looseObject({
    id,
    name: text,
    state: text,
    pos: z.unknown().optional(),
    due: z.unknown().optional(),
    idMember: ref,
  });
  const checklist = z.looseObject({
    id,
    idCard: ref,
    name: text,
    pos: z.unknown().optional(),
    checkItems: fewOf(checkItem),
  });
  /** Of a field with a list of values the item names one of the field's options; else it holds the value. */
  const fieldItem = z.looseObject({
    idCustomField: ref,
    idValue: ref,
    value: z
      .looseObject({ text, number: text, date: text, checked: text, option: text })
      .nullish()
      .catch(null),
  });
  const customField = z.looseObject({
    id,
    name: text,
    options: fewOf(z.looseObject({ id, value: z.looseObject({ text }).nullish().catch(null) })),
  });
  const card = z.looseObject({
    id,
    idList: ref,
    name: text,
    desc: text,
    pos: z.unknown().optional(),
    closed: flag,
    due: z.unknown().optional(),
    dueComplete: flag,
    start: z.unknown().optional(),
    idMembers: fewOf(z.string()),
    idMembersVoted: many,
    idLabels: fewOf(z.string()),
    labels: fewOf(label),
    attachments: fewOf(attachment),
    checklists: fewOf(checklist),
    stickers: many,
    customFieldItems: fewOf(fieldItem),
    pluginData: many,
    cover: z
      .looseObject({
        idAttachment: text,
        color: text,
        idUploadedBackground: text,
        sharedSourceUrl: text,
      })
      .nullish()
      .catch(null),
    idAttachmentCover: text,
    coordinates: z.unknown().optional(),
    locationName: text,
    address: text,
    badges: z
      .looseObject({ comments: z.number().nullish().catch(null) })
      .nullish()
      .catch(null),
  });
  const member = z.looseObject({ id, fullName: text, username: text });
  const named = z.looseObject({ id: ref, fullName: text, username: text });
  const action = z.looseObject({
    id: ref,
    type: text,
    date: z.unknown().optional(),
    idMemberCreator: ref,
    memberCreator: named.nullish().catch(null),
    data: z
      .looseObject({ text, card: z.looseObject({ id: ref, name: text }).nullish().catch(null) })
      .nullish()
      .catch(null),
  });

  return z.looseObject({
    name: text,
    desc: text,
    lists: partsOf(list),
    cards: partsOf(card),
    checklists: fewOf(checklist),
    labels: fewOf(label),
    members: fewOf(member),
    actions: fewOf(action),
    customFields: fewOf(customField),
    pluginData: many,
  });
}

const id = z.string().min(1).max(64);

/** A single card has an export of its own, which holds no board. */
export const trelloCardExport = z.looseObject({
  idBoard: id,
  idList: id,
  lists: z.undefined().optional(),
});

/** What people would know an unreadable part by. */
function nameIn(part: unknown): string | undefined {
  const { name, fullName } = (part ?? {}) as {
    readonly name?: unknown;
    readonly fullName?: unknown;
  };
  const words = name ?? fullName;
  return typeof words === 'string' ? words : undefined;
}

export type TrelloExport = z.infer<ReturnType<typeof trelloExportFor>>;
export type TrelloCard = TrelloExport['cards'][number];
export type TrelloAttachment = NonNullable<TrelloCard['attachments']>[number];
export type TrelloList = TrelloExport['lists'][number];
export type TrelloLabel = NonNullable<TrelloExport['labels']>[number];
export type TrelloAction = NonNullable<TrelloExport['actions']>[number];
export type TrelloChecklist = NonNullable<TrelloExport['checklists']>[number];
