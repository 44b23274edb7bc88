import { randomUUID } from 'node:crypto';

import { RecordSocket } from '../../harness/record-socket.ts';
import type { GoalReport } from '../report/goal-report.ts';
import { openHome } from '../server/sanad.ts';
import type { Effort } from './doc-goals.ts';
import { openAndClose, startWatched, type MemoryReading } from './memory-load.ts';

/** The rounds of the bar; the first warms up, and is not compared. */
const roundCount = 10;
const signIns = 40;

/**
 * What sockets and sign-ins leave behind. Compared are readings of one server in one run, each after a
 * forced collection: what is still alive, and what the system holds for the process.
 */
export async function memory(effort: Effort): Promise<GoalReport> {
  const server = await startWatched();
  try {
    const home = await openHome(server.running.origin);
    const fresh = await server.read();
    for (let at = 0; at < signIns; at += 8) {
      await Promise.all(Array.from({ length: 8 }, () => home.member.signInAgain()));
    }
    const signedIn = await server.read();
    const socket = new RecordSocket(home.member, home.workspaceId);
    const documentId = randomUUID();
    await socket.mutate('createDocument', { documentId, title: 'Memory' });
    socket.close();
    const sockets = effort.quick ? 100 : 400;
    const rounds: MemoryReading[] = [];
    for (let round = 0; round < roundCount; round += 1) {
      await openAndClose(server, home, documentId, sockets);
      rounds.push(await server.read());
    }
    const [second, last] = [rounds[1]!, rounds.at(-1)!];
    const row = (what: string, { live, resident }: MemoryReading) => [what, live, resident];
    return {
      goal: '5',
      title: 'what sockets and sign-ins leave in memory',
      columns: ['after', 'heap and external MiB', 'resident MiB'],
      rows: [
        row('the start', fresh),
        row(`${signIns} sign-ins`, signedIn),
        ...rounds.map((reading, at) => row(`round ${at + 1} of ${2 * sockets} sockets`, reading)),
      ],
      bars: [
        {
          what: `resident after ${signIns} sign-ins / before`,
          reached: signedIn.resident / fresh.resident,
          bar: 1.3,
          sense: 'at most',
        },
        {
          what: 'heap and external, tenth round / second',
          reached: last.live / second.live,
          bar: 1.05,
          sense: 'at most',
        },
        {
          what: 'resident, tenth round / second',
          reached: last.resident / second.resident,
          bar: 1.15,
          sense: 'at most',
        },
      ],
      notes: [],
    };
  } finally {
    await server.stop();
  }
}
