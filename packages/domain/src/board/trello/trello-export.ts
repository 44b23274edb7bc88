import { z } from 'zod';

/**
 * The part of a Trello board export that can be read. Exports differ by year: fields come and go, so
 * all but the ids and names are optional, and what is not named here is never walked.
 */
const id = z.string().min(1).max(64);
const text = z.string().nullish();
const list = z.looseObject({
  id,
  name: text,
  closed: z.boolean().nullish(),
  pos: z.unknown().optional(),
});

const label = z.looseObject({ id, name: text, color: text });

const attachment = z.looseObject({ name: text, url: text });

const checkItem = z.looseObject({
  id,
  name: text,
  state: text,
  pos: z.unknown().optional(),
  due: text,
  idMember: text,
});

const checklist = z.looseObject({
  id,
  idCard: id.nullish(),
  name: text,
  pos: z.unknown().optional(),
  checkItems: z.array(checkItem).nullish(),
});

const card = z.looseObject({
  id,
  idList: id,
  name: text,
  desc: text,
  pos: z.unknown().optional(),
  closed: z.boolean().nullish(),
  due: text,
  dueComplete: z.boolean().nullish(),
  start: text,
  idMembers: z.array(z.string()).nullish(),
  idMembersVoted: z.array(z.unknown()).nullish(),
  idLabels: z.array(z.string()).nullish(),
  labels: z.array(label).nullish(),
  attachments: z.array(attachment).nullish(),
  checklists: z.array(checklist).nullish(),
  stickers: z.array(z.unknown()).nullish(),
  customFieldItems: z.array(z.unknown()).nullish(),
  pluginData: z.array(z.unknown()).nullish(),
  cover: z.looseObject({ idAttachment: text, color: text, idUploadedBackground: text }).nullish(),
  idAttachmentCover: text,
  coordinates: z.unknown().optional(),
  badges: z.looseObject({ comments: z.number().nullish() }).nullish(),
});

const member = z.looseObject({ id, fullName: text, username: text });

const action = z.looseObject({
  type: z.string(),
  data: z.looseObject({ text }).nullish(),
});

export const trelloExport = z.looseObject({
  name: z.string(),
  desc: text,
  lists: z.array(list),
  cards: z.array(card),
  checklists: z.array(checklist).nullish(),
  labels: z.array(label).nullish(),
  members: z.array(member).nullish(),
  actions: z.array(action).nullish(),
  customFields: z.array(z.looseObject({ name: text })).nullish(),
  pluginData: z.array(z.unknown()).nullish(),
});

export type TrelloExport = z.infer<typeof trelloExport>;
export type TrelloCard = z.infer<typeof card>;
export type TrelloList = z.infer<typeof list>;
export type TrelloLabel = z.infer<typeof label>;
export type TrelloChecklist = z.infer<typeof checklist>;
