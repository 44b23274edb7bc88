import type { TaskId } from '@sanad/domain/kernel/ids';

import type { PresentSession } from '../realtime/session/presence-channel.ts';
import type { WorkspaceSession } from '../realtime/session/workspace-session.ts';

const stepMs = 80;

/**
 * `?collaborators=3`: people who are not there move tasks about on this screen, so that presence can
 * be looked at alone. They borrow members' names, touch no record and are seen by nobody else.
 */
export function pretendPeople(session: WorkspaceSession, count: number): () => void {
  const { client, presence } = session;
  const members = client.all('member').filter((member) => member.userId !== session.userId);
  const columns = client.all('column').filter((column) => column.archivedAt === null);
  const tasks = client.all('task').filter((task) => task.archivedAt === null);
  if (members.length === 0 || columns.length === 0 || tasks.length === 0) return () => undefined;

  let tick = 0;
  const timer = setInterval(() => {
    tick += 1;
    const people = Array.from({ length: count }, (_, at): PresentSession => {
      const turn = tick / 60 + at * 1.7;
      const column = columns[Math.floor(turn) % columns.length]!;
      const task = tasks[(at * 7) % tasks.length]!;
      const writes = at % 3 === 2;
      return {
        sessionId: `pretended-${at}`,
        userId: members[at % members.length]!.userId,
        heardAt: Date.now(),
        state: writes
          ? { path: 'board', taskId: task.id, editing: { taskId: task.id, field: 'title' } }
          : {
              path: 'board',
              dragging: {
                taskId: task.id as TaskId,
                columnId: column.id,
                x: 0.5 + Math.sin(turn * 5) * 0.4,
                y: 0.3 + Math.cos(turn * 3) * 0.2,
                beat: tick,
              },
            },
      };
    });
    presence.pretend(people);
  }, stepMs);
  return () => {
    clearInterval(timer);
    presence.pretend([]);
  };
}
