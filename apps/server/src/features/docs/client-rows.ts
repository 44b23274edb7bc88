import type { ClientRecord } from '@sanad/sync/yjs/client-owners';
import type { DocLogEntry } from '@sanad/sync/yjs/doc-log';

/** What was learned of client ids in a commit group, as the parameters of its statement; nothing where that is nothing. */
export function clientColumns(entries: readonly DocLogEntry[]): readonly unknown[] | undefined {
  const rows = entries.flatMap(({ clients = [] }, n) =>
    clients.map((record) => ({ n: n + 1, ...record })),
  );
  if (rows.length === 0) return undefined;
  return [
    rows.map(({ n }) => n),
    rows.map(({ client }) => client),
    rows.map(({ userId }) => userId),
    rows.map(({ brought }) => brought?.from ?? null),
    rows.map(({ brought }) => brought?.by ?? null),
    rows.map(({ brought }) => brought && bytesOf(brought.prints)),
  ];
}

/** `owners`: `client user`, comma, …; the runs that were brought by client id. */
export function clientRecords(
  owners: string | null,
  brought: ReadonlyMap<number, ClientRecord['brought']>,
): ClientRecord[] {
  if (owners === null) return [];
  return owners.split(',').map((pair) => {
    const [client, userId] = pair.split(' ') as [string, string];
    return { client: Number(client), userId, brought: brought.get(Number(client)) };
  });
}

function bytesOf(prints: Uint16Array): Buffer {
  const bytes = Buffer.alloc(prints.length * 2);
  prints.forEach((print, i) => bytes.writeUInt16LE(print, i * 2));
  return bytes;
}

export function printsIn(bytes: Buffer): Uint16Array {
  return Uint16Array.from({ length: bytes.length / 2 }, (_, i) => bytes.readUInt16LE(i * 2));
}
