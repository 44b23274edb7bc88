import type { Instant } from '../../kernel/instant.ts';
import type { Json } from '../../kernel/record.ts';
import type { WorkspaceRoomCollections } from '../../workspace/page-model.ts';
import { writeFields, type CopiedFields, type Naming } from './copied-field.ts';
import { copiedKinds } from './copied-kinds.ts';
import { namesOf } from './whole-people.ts';
import { placesOf, type WholePlaces, type WholeWorkspace } from './whole-places.ts';

export type CopiedKind = keyof typeof copiedKinds;
/** What is written in the line of its task, `tasks.jsonl`; everything else stands in `workspace.json`. */
export const taskKinds = [
  'task',
  'checklistItem',
  'message',
] as const satisfies readonly CopiedKind[];
export type SharedKind = Exclude<CopiedKind, (typeof taskKinds)[number]>;
export const sharedKinds = (Object.keys(copiedKinds) as CopiedKind[]).filter(
  (kind): kind is SharedKind => !(taskKinds as readonly string[]).includes(kind),
);

type RecordOf<K extends CopiedKind> = WorkspaceRoomCollections[K];
export type CopiedJson = Readonly<Record<string, Json>>;

/** A workspace on its way out: each record as it is written, by places and names. */
export interface RecordCopier {
  readonly places: WholePlaces;
  readonly naming: Naming;
  /** All of a kind, in the order of places. */
  copyAll(kind: SharedKind): readonly CopiedJson[];
  /** One line of `tasks.jsonl`. */
  copyTask(task: RecordOf<'task'>, said: readonly RecordOf<'message'>[]): CopiedJson;
}

export function createCopier(whole: WholeWorkspace, now: Instant): RecordCopier {
  const places = placesOf(whole);
  const naming: Naming = { placeOf: places.placeOf, nameOf: namesOf(whole.all('member')), now };
  const copy = <K extends CopiedKind>(kind: K, record: RecordOf<K>): CopiedJson =>
    writeFields(copiedKinds[kind] as unknown as CopiedFields<RecordOf<K>>, record, naming);
  return {
    places,
    naming,
    copyAll: (kind) =>
      places.inOrder(kind).map((record) => {
        const fields = copy(kind, record);
        // It goes by its message's number, as a task by its own.
        return kind === 'question'
          ? { message: naming.placeOf('message', record.id), ...fields }
          : fields;
      }),
    copyTask: (task, said) => ({
      ...copy('task', task),
      steps: places.stepsOf(task.id).map((step) => without(copy('checklistItem', step), 'taskId')),
      messages: said.map((message) => without(copy('message', signed(message, naming)), 'taskId')),
    }),
  };
}

/** Who said it stands in one field, whether it was said here or elsewhere. */
function signed(message: RecordOf<'message'>, { nameOf }: Naming): RecordOf<'message'> {
  if (message.writtenBy) return message;
  return { ...message, writtenBy: { name: nameOf(message.author), userId: message.author } };
}

function without(json: CopiedJson, field: string): CopiedJson {
  const { [field]: _, ...rest } = json;
  return rest;
}
