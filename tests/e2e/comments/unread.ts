import type { SamplePerson } from '../sample/sample-people.ts';

interface Said {
  readonly sentAt: number;
  readonly text: string;
}

interface ReadMark {
  readonly id: string;
  readonly upTo: number;
}

/** What its reader has not read of a task's last page of talk, in order, as the server knows it. */
export async function unreadOf(reader: SamplePerson, taskId: string): Promise<readonly string[]> {
  const { context, board } = reader;
  const ask = async <T>(path: string): Promise<T> =>
    (await (await context.request.get(path)).json()) as T;
  const [, workspaceId] = /^\/w\/([^/]+)/.exec(board)!;
  const { records } = await ask<{ records: readonly Said[] }>(
    `/api/workspaces/${workspaceId}/threads/${taskId}`,
  );
  const { collections } = await ask<{ collections: { readMark: readonly ReadMark[] } }>(
    '/api/me/snapshot',
  );
  const { upTo = 0 } = collections.readMark.find(({ id }) => id === taskId) ?? {};
  return records.filter(({ sentAt }) => sentAt > upTo).map(({ text }) => text);
}

/** The moment up to which its reader has read a task, as the server knows it. */
export async function readUpTo({ context }: SamplePerson, taskId: string): Promise<number> {
  const answer = await context.request.get('/api/me/snapshot');
  const { collections } = (await answer.json()) as {
    readonly collections: { readonly readMark: readonly ReadMark[] };
  };
  return collections.readMark.find(({ id }) => id === taskId)?.upTo ?? 0;
}
