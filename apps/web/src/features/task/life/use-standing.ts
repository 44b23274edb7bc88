import { peopleOf, type People } from '@sanad/domain/task/life/sides';
import type { Standing } from '@sanad/domain/task/life/standing';
import { stateOf } from '@sanad/domain/task/life/task-state';
import type { TaskRecord } from '@sanad/domain/task/record';

import type { Member } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { useColumn } from '../../board/use-board.ts';

const read = new WeakMap<readonly Member[], People>();

/** A hundred tasks ask it of the same members. */
function peopleIn(members: readonly Member[]): People {
  let people = read.get(members);
  if (!people) read.set(members, (people = peopleOf(members)));
  return people;
}

/** A task as its life is asked about: its record, the state it is in, and who is there. */
export function useStanding(task: TaskRecord): Standing {
  const { client } = useSession();
  useMembers();
  const state = stateOf(task, useColumn(task.columnId));
  return { task, state, people: peopleIn(client.all('member')) };
}
