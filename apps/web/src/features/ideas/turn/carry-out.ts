import { turnIdeaIntoDocument } from '@sanad/domain/docs/idea-document-mutation';
import type { DocumentId, TaskId } from '@sanad/domain/kernel/ids';
import type { Intent } from '@sanad/domain/kernel/mutation';
import { compareByOrderKey, orderKeyBetween } from '@sanad/domain/kernel/order-key';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Revision } from '@sanad/domain/kernel/text-field';
import { documentTextsOf, taskTextsOf } from '@sanad/domain/person/idea-texts';
import type { IdeaRecord, IdeaTurn } from '@sanad/domain/person/record';
import { turnIdeaIntoTask } from '@sanad/domain/task/idea-task-mutation';

import type { LiveClient } from '../../../realtime/session/live-client.ts';
import { untilState } from '../../../realtime/session/until-state.ts';

export interface Wish extends Pick<IdeaRecord, 'text'> {
  readonly turning: IdeaTurn;
}

/**
 * Makes of an idea what it is to become, in the workspace's room. Each part may be made again by whoever does not know
 * whether it was: by this page at its next opening, or by another device meanwhile.
 * @returns true when the room has confirmed all of it; false where whoever does it has `left` before
 * @throws Refusal where the workspace does not take it
 */
export async function carryOut(
  client: LiveClient,
  wish: Wish,
  left: Promise<void>,
): Promise<boolean> {
  let isLeft = false;
  void left.then(() => (isLeft = true));
  // By what the room has now: what the device kept may be of yesterday, and is no reason to refuse.
  const isHere = (): boolean => client.connection === 'live' || client.connection === 'ended';
  await untilState(client, isHere, left);
  if (isLeft) return false;

  let refusal: Refusal | undefined;
  const stop = client.onEvent((event) => {
    if (event.kind === 'refused' && isOf(wish, event.mutation))
      refusal = new Refusal(event.mutation.code, event.mutation.params);
  });
  try {
    const made = wish.turning.into === 'task' ? makeTask(client, wish) : makeDocument(client, wish);
    if (made.kind === 'refused') refusal = new Refusal(made.code, made.params);
    else await untilState(client, () => refusal !== undefined || isSettled(client), left);
  } finally {
    stop();
  }
  if (refusal) throw refusal;
  if (client.saveState.kind === 'ended') throw new Refusal(client.saveState.code);
  if (isLeft) return false;
  return wish.turning.into === 'task' || writeText(client, wish, left);
}

function isOf({ turning: { becomes } }: Wish, { name, args }: Intent): boolean {
  if (name !== turnIdeaIntoTask.name && name !== turnIdeaIntoDocument.name) return false;
  return Object.values(args as object).includes(becomes);
}

const isSettled = ({ saveState: { kind } }: LiveClient): boolean =>
  kind === 'server' || kind === 'ended';

function makeTask(client: LiveClient, { text, turning }: Wish): ReturnType<LiveClient['mutate']> {
  const { title, rest } = taskTextsOf(text);
  const columnId = columnFor(client);
  const keys = client.all('task').filter((task) => task.columnId === columnId);
  const last = keys.sort(compareByOrderKey).at(-1);
  return client.mutate(turnIdeaIntoTask, {
    taskId: turning.becomes as TaskId,
    columnId,
    orderKey: orderKeyBetween(last?.orderKey ?? null, null, Math.random()),
    title,
    brief: rest,
    // Both texts are of this one making: whoever makes it again writes the same.
    rev: turning.becomes as string as Revision,
  });
}

/** Where what is asked for stands, else the first that is open. */
function columnFor(client: LiveClient) {
  const open = client
    .all('column')
    .filter(({ archivedAt }) => archivedAt === null)
    .sort(compareByOrderKey);
  const column = open.find(({ kind }) => kind === 'requested') ?? open[0];
  if (!column) throw new Refusal('column_archived');
  return column.id;
}

function makeDocument(
  client: LiveClient,
  { text, turning }: Wish,
): ReturnType<LiveClient['mutate']> {
  const { title } = documentTextsOf(text);
  const documentId = turning.becomes as DocumentId;
  return client.mutate(turnIdeaIntoDocument, { documentId, title });
}

async function writeText(client: LiveClient, wish: Wish, left: Promise<void>): Promise<boolean> {
  const { rest } = documentTextsOf(wish.text);
  const { stay } = client;
  if (rest === '') return true;
  if (stay === undefined) throw new Refusal('stay_ended');
  const { writeBeginning } = await import('../../../realtime/docs/write-beginning.ts');
  const { workspaceId, becomes: documentId } = wish.turning;
  return writeBeginning({ workspaceId, documentId, stay, text: rest }, left);
}
