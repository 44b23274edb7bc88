import { randomUUID } from 'node:crypto';

import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { choiceCookies } from '@sanad/protocol/choice-cookie';

import { Member } from '../../harness/member.ts';
import { RecordSocket } from '../../harness/record-socket.ts';
import { signInAs } from '../sign-in-as.ts';
import { openClient, type Client } from '../today/two-clients.ts';
import { confirmAddress } from '../workspace/invite-over-http.ts';

/** One side of a task: somebody's browser, with the board in one tab and in another the page that their day begins on. */
export interface TaskSide {
  readonly member: Member;
  readonly userId: string;
  readonly context: BrowserContext;
  readonly board: Page;
  /** Home of whoever asks, Today of whoever does the work. */
  readonly day: Page;
}

export interface TwoSides {
  readonly noor: Client;
  readonly layla: TaskSide;
  readonly mona: TaskSide;
  /** A task that Layla asks for by such a date; answers with its id. */
  request(title: string, due: { readonly at: number; readonly zone: string }): Promise<string>;
  close(): Promise<void>;
}

/** Said beside the title, on a phone by the name of its sign. */
const onTheServer =
  'span:text-matches("On the server|على الخادم"), button:is([aria-label^="On the server"], [aria-label^="على الخادم"])';

export type SideLook = BrowserContextOptions & { readonly language: 'en' | 'ar' };

/** Layla, who asks, and Mona, who does, in a workspace of their own where nothing else waits; what is sent goes out at once. */
export async function openTwoSides(
  browser: Browser,
  baseURL: string,
  looks: { readonly layla: SideLook; readonly mona: SideLook },
): Promise<TwoSides> {
  const mona = await Member.signUp(baseURL, 'Mona');
  await confirmAddress(mona);
  const noor = await openClient(mona, 'Noor Dental', 'Layla');
  const open = async (
    member: Member,
    { language, ...look }: SideLook,
    day: string,
  ): Promise<TaskSide> => {
    const { id } = await profileOf(member);
    const own = new RecordSocket(member, `person:${id}`);
    await own.mutate('setHoldSeconds', { seconds: 0 });
    own.close();
    const context = await browser.newContext({ ...look, baseURL });
    await signInAs(context, member);
    await context.addCookies([{ name: choiceCookies.language, value: language, url: baseURL }]);
    const data = { language, zone: 'Asia/Dubai' };
    await context.request.patch('/api/me', { headers: { origin: baseURL }, data });
    const other = await context.newPage();
    await other.goto(day);
    // The last one is in front: what is done is done there.
    const board = await context.newPage();
    await board.goto(`/w/${noor.workspaceId}/board`);
    return { member, userId: id, context, board, day: other };
  };
  const [asks, does] = await Promise.all([
    open(noor.owner, looks.layla, `/w/${noor.workspaceId}/home`),
    open(mona, looks.mona, '/today'),
  ]);
  // Both are live: nothing that is opened is drawn anew by what a first state brings.
  for (const { board } of [asks, does]) {
    await expect(board.locator('[data-column-id]')).toHaveCount(5);
    await board.locator(onTheServer).first().waitFor({ state: 'attached' });
  }
  return {
    noor,
    layla: asks,
    mona: does,
    async request(title, due) {
      const taskId = await noor.ask(title);
      await noor.socket.mutate('proposeDate', { taskId, proposalId: randomUUID(), due });
      return taskId;
    },
    async close() {
      noor.close();
      await Promise.all([asks.context.close(), does.context.close()]);
    },
  };
}

async function profileOf(member: Member): Promise<{ readonly id: string }> {
  const answer = await fetch(`${member.origin}/api/me`, { headers: member.headers });
  return ((await answer.json()) as { readonly profile: { readonly id: string } }).profile;
}
