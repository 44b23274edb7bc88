import { z } from 'zod';

import { areaLimits } from '../../area/limit.ts';
import { boardLimits } from '../../board/limit.ts';
import { columnKinds } from '../../board/record.ts';
import { businessLimits } from '../../business/limit.ts';
import { businessSections } from '../../business/record.ts';
import { callsLimits } from '../../calls/limit.ts';
import type { CallPerson } from '../../calls/record.ts';
import { emojiArgument, textOrNone } from '../../comments/argument.ts';
import { commentsLimits } from '../../comments/limit.ts';
import type { Reaction, WrittenBy } from '../../comments/record.ts';
import { docsLimits } from '../../docs/limit.ts';
import { harmlessName } from '../../files/file-name.ts';
import { filesLimits } from '../../files/limit.ts';
import type { FileVersion } from '../../files/record.ts';
import { handOffLimits } from '../../handoff/limit.ts';
import { dayText } from '../../kernel/dates/day-text.ts';
import type {
  AreaId,
  ChecklistItemId,
  ColumnId,
  DocumentId,
  EventId,
  FileId,
  FileRequestId,
  FileVersionId,
  LabelId,
  MessageId,
  SeriesId,
  TaskId,
  TemplateId,
  UserId,
} from '../../kernel/ids.ts';
import { instant, zoneName } from '../../kernel/instant.ts';
import { shownName } from '../../kernel/name.ts';
import { orderKeyArgument } from '../../kernel/order-key-argument.ts';
import { maxTextVersions, type TextField } from '../../kernel/text-field.ts';
import { zonedMoment } from '../../kernel/wall-time.ts';
import { linkArgument } from '../../task/argument.ts';
import { eventOffset, type EventPlace } from '../../task/event-place.ts';
import type { LastStep, Proposal } from '../../task/life/life-record.ts';
import { lifeSteps } from '../../task/life/life-table.ts';
import { taskStates } from '../../task/life/task-state.ts';
import { taskLimits } from '../../task/limit.ts';
import { changedWords } from '../../task/repeat/changed-words.ts';
import { repeatPlan } from '../../task/repeat/repeat-plan.ts';
import type { EarlierTurn, SeriesRecord, Turn } from '../../task/repeat/series-record.ts';
import { templateLimits } from '../../template/limit.ts';
import type { WorkspaceRoomCollections } from '../../workspace/page-model.ts';
import {
  left,
  listOf,
  maybeRef,
  maybeSaid,
  minted,
  orNull,
  person,
  plain,
  readAs,
  ref,
  refs,
  shapeOf,
  witness,
  type Copied,
  type CopiedFields,
} from './copied-field.ts';

/** Kinds that no export has as they are, and why. */
export const uncopiedKinds = {
  /** Who is there is said beside, by name. */
  member: 'people.json',
  facts: 'manifest.json',
  counter: 'workspace.json',
  talkCounter: 'workspace.json',
  /** What is left of a week is counted anew where it comes in; that a message was urgent stands with it. */
  urgentCall: 'workspace.json',
} as const;

type CopiedKindName = Exclude<keyof WorkspaceRoomCollections & string, keyof typeof uncopiedKinds>;

/** Fields of a record beside its id. A new field is a type error until somebody says what becomes of it. */
type CopiedRecord<R> = CopiedFields<Omit<R, 'id'>>;

/** A name of before may be what no name is today: it comes all the same. */
const shown = (length: number) => z.string().max(length).transform(shownName);
const at = plain(instant);
const maybeAt = plain(instant.nullable());
const flag = plain(z.boolean());
const word = plain(z.string().max(taskLimits.wordLength));
const orderKey = plain(orderKeyArgument);
const due = orNull(plain(zonedMoment));
/** Only there while its neighbours are being moved. */
const namedKey = left<string | undefined>(undefined);

const text = (length: number): Copied<TextField> => {
  const version = {
    text: plain(z.string().max(length)),
    rev: minted<TextField['rev']>(),
    by: person,
  };
  return shapeOf<TextField>({ ...version, others: listOf(shapeOf(version), maxTextVersions) });
};

const proposal = shapeOf<Proposal>({
  id: minted(),
  due,
  word,
  by: person,
  at,
  instead: plain(zonedMoment.nullable().optional()),
});

const reaction: Copied<Reaction> = {
  write: ([emoji, people], out) => [emoji, people.map((each) => out.nameOf(each))],
  read(json, from) {
    const [emoji, names] = readAs(z.tuple([emojiArgument, z.array(z.string()).max(100)]), json);
    return [emoji, names.map((name) => witness.read(name, from))];
  },
};

/** Who said it, under one name: where it came from elsewhere before, whoever the file named then. */
const writtenBy: Copied<WrittenBy | null> = {
  write: (value) => value && value.name,
  read(json, from) {
    const name = readAs(z.string().min(1).max(200), json);
    const userId = from.personCalled(name);
    return { name, userId: userId === from.nobodyCalled(name) ? null : userId };
  },
};

const eventPlace = shapeOf<EventPlace>({
  eventId: ref<EventId>('event'),
  offset: plain(eventOffset.nullable()),
  day: plain(dayText),
});

const templateStep = z.strictObject({
  checklist: z.string().max(boardLimits.nameLength),
  text: shown(taskLimits.itemLength),
});

const turnFields = { taskId: ref<TaskId>('task'), day: plain(dayText) };

/** Which words were changed in an occurrence, and whether only there. */
const wordsOfTurn = {
  changed: plain(changedWords.nullable()),
  onlyHere: plain(z.boolean().nullable()),
};
/** Of one of before it may not be said. */
const earlierTurn = shapeOf<EarlierTurn>({
  ...turnFields,
  changed: maybeSaid(wordsOfTurn.changed),
  onlyHere: maybeSaid(wordsOfTurn.onlyHere),
} as CopiedFields<EarlierTurn>);

const version = shapeOf<FileVersion>({
  id: ref<FileVersionId>('version'),
  bytes: plain(z.int().min(0)),
  type: plain(z.string().max(100)),
  at,
  by: witness,
  requestId: maybeRef<FileRequestId>('fileRequest'),
});

/** What was under way when it was written had its end then: nothing of it goes on where it comes in. */
const ended: Copied<CallPerson['leftAt']> = {
  write: (value, out) => value ?? out.now,
  read: at.read,
};

/** Every kind that an export has, and what becomes of each field. A new kind is a type error until it stands here or above. */
export const copiedKinds: {
  readonly [K in CopiedKindName]: CopiedRecord<WorkspaceRoomCollections[K]>;
} = {
  column: {
    name: plain(shown(boardLimits.nameLength)),
    kind: plain(z.enum(columnKinds)),
    orderKey,
    namedKey,
    archivedAt: maybeAt,
  },
  label: { name: plain(shown(boardLimits.nameLength)) },
  task: {
    number: plain(z.int().min(1)),
    columnId: ref<ColumnId>('column'),
    orderKey,
    namedKey,
    title: text(taskLimits.titleLength),
    brief: text(taskLimits.briefLength),
    assigneeId: orNull(person),
    namedPeople: plain(z.array(shown(boardLimits.nameLength)).max(taskLimits.namedPeoplePerTask)),
    labelIds: refs<LabelId>('label', taskLimits.labelsPerTask),
    due,
    dueMet: flag,
    links: plain(z.array(linkArgument).max(taskLimits.linksPerTask)),
    createdAt: at,
    createdBy: person,
    movedAt: at,
    movedBy: person,
    archivedAt: maybeAt,
    state: plain(z.enum(taskStates).nullable()),
    lastStep: orNull(
      shapeOf<LastStep>({
        ...{ step: plain(z.enum(lifeSteps)), at, by: witness, word },
        silentDays: plain(z.int().min(0).optional()),
      }),
    ),
    agreed: orNull(shapeOf({ at, by: witness, proposedBy: witness })),
    proposal: orNull(proposal),
    waiting: orNull(
      shapeOf({
        on: orNull(person),
        since: at,
        from: plain(z.enum(['agreed', 'in_progress'])),
        questions: refs<string>('message', commentsLimits.questionsPerTask),
      }),
    ),
    waitedMs: plain(z.int().min(0)),
    delivered: orNull(shapeOf({ at, by: witness, word })),
    returned: orNull(shapeOf({ at, by: witness, word })),
    returns: plain(z.int().min(0)),
    offeredTo: orNull(person),
    remindedAt: maybeAt,
    changed: orNull(
      shapeOf({
        by: person,
        from: plain(
          z.strictObject({
            title: z.string().max(taskLimits.titleLength).nullable(),
            brief: z.string().max(taskLimits.briefLength).nullable(),
            steps: z
              .array(z.string().max(taskLimits.itemLength))
              .max(taskLimits.checklistItemsPerTask)
              .nullable(),
          }),
        ),
      }),
    ),
    changedAt: maybeAt,
    seriesId: maybeRef<SeriesId>('series'),
    event: orNull(eventPlace),
    outside: orNull(shapeOf({ at, by: witness, word })),
    areaId: maybeRef<AreaId>('area'),
  },
  checklistItem: {
    taskId: ref<TaskId>('task'),
    checklist: plain(z.string().max(boardLimits.nameLength)),
    text: plain(shown(taskLimits.itemLength)),
    done: flag,
    orderKey,
    namedKey,
  },
  series: {
    taskId: ref<TaskId>('task'),
    columnId: ref<ColumnId>('column'),
    plan: plain(repeatPlan),
    day: plain(dayText),
    agreed: orNull(
      shapeOf<NonNullable<SeriesRecord['agreed']>>({
        at,
        by: witness,
        proposedBy: witness,
        doerId: person,
      }),
    ),
    asked: orNull(
      shapeOf<NonNullable<SeriesRecord['asked']>>({
        id: minted(),
        plan: plain(repeatPlan),
        by: person,
        at,
      }),
    ),
    dueAt: maybeAt,
    cameFrom: orNull(earlierTurn),
    takenBack: orNull(shapeOf<Turn>(turnFields)),
    ...wordsOfTurn,
    made: plain(z.int().min(0)),
  },
  template: {
    name: plain(shown(templateLimits.nameLength)),
    createdAt: at,
    createdBy: person,
    archivedAt: maybeAt,
  },
  templateTask: {
    templateId: ref<TemplateId>('template'),
    orderKey,
    namedKey,
    title: plain(shown(taskLimits.titleLength)),
    brief: plain(z.string().max(taskLimits.briefLength)),
    steps: plain(z.array(templateStep).max(taskLimits.checklistItemsPerTask)),
    links: plain(z.array(linkArgument).max(taskLimits.linksPerTask)),
    labelIds: refs<LabelId>('label', taskLimits.labelsPerTask),
    assigneeId: orNull(person),
    when: plain(eventOffset.nullable()),
    length: plain(z.int().min(0).nullable()),
  },
  event: {
    name: plain(shown(templateLimits.nameLength)),
    day: plain(dayText),
    zone: plain(zoneName),
    templateId: maybeRef<TemplateId>('template'),
    createdAt: at,
    createdBy: person,
    archivedAt: maybeAt,
  },
  area: {
    name: plain(shown(areaLimits.nameLength)),
    createdAt: at,
    createdBy: person,
    archivedAt: maybeAt,
  },
  businessText: {
    section: plain(z.enum(businessSections)),
    text: text(businessLimits.textLength),
  },
  document: {
    title: plain(shown(docsLimits.titleLength)),
    createdAt: at,
    createdBy: person,
    archivedAt: maybeAt,
  },
  call: {
    startedAt: at,
    startedBy: witness,
    notesDocumentId: ref<DocumentId>('document'),
    endedAt: ended,
    people: listOf(
      shapeOf<CallPerson>({ userId: witness, joinedAt: at, leftAt: ended }),
      callsLimits.peoplePerCall,
    ),
  },
  plannedCheckIn: {
    at,
    zone: plain(zoneName),
    wall: plain(zonedMoment.shape.wall),
    plannedBy: person,
  },
  message: {
    taskId: ref<TaskId>('task'),
    number: plain(z.int().min(1)),
    // Whoever brings it in; who said it stands in `writtenBy`.
    author: left<UserId>('' as UserId),
    writtenBy,
    text: plain(textOrNone),
    sentAt: at,
    editedAt: maybeAt,
    removedBy: orNull(witness),
    mentions: listOf(person, commentsLimits.mentionsPerMessage),
    asks: orNull(person),
    answers: maybeRef<MessageId>('message'),
    reactions: listOf(reaction, commentsLimits.emojiPerMessage),
    files: refs<FileId>('file', commentsLimits.filesPerMessage),
    urgent: plain(z.boolean()),
  },
  question: {
    taskId: ref<TaskId>('task'),
    from: person,
    to: person,
    since: at,
  },
  handOff: {
    author: witness,
    text: plain(z.string().max(handOffLimits.textLength)),
    day: plain(z.iso.date()),
    zone: plain(zoneName),
    sentAt: at,
    editedAt: maybeAt,
  },
  file: {
    name: plain(z.string().max(filesLimits.nameLength).transform(harmlessName)),
    taskId: maybeRef<TaskId>('task'),
    documentId: maybeRef<DocumentId>('document'),
    current: ref<FileVersionId>('version'),
    versions: listOf(version, filesLimits.versionsPerFile),
    confidential: flag,
    // Who took it along stands in the history of where it was.
    taken: left(null),
    createdAt: at,
    createdBy: witness,
    archivedAt: maybeAt,
  },
  fileRequest: {
    taskId: ref<TaskId>('task'),
    stepId: maybeRef<ChecklistItemId>('checklistItem'),
    what: plain(shown(filesLimits.whatLength)),
    askedBy: person,
    askedAt: at,
    until: at,
    arrived: plain(z.int().min(0)),
    // Its link is nobody's any more, so it is over where it comes in.
    endedAt: { write: (value, out) => value ?? out.now, read: at.read },
  },
};
