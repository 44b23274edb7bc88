import type { Role } from '../../access/role.ts';
import { sideOf, type Side } from '../../access/side.ts';
import type { UserId } from '../../kernel/ids.ts';
import type { TaskRecord } from '../record.ts';

/** Who is in the workspace now, as the sides of a task are read from it. */
export interface People {
  readonly roles: ReadonlyMap<UserId, Role>;
  readonly hasAssistant: boolean;
  /** The client's owners, then its approvers: who may ask in another's place. */
  readonly standIns: readonly UserId[];
}

/** What the sides need to know of a member. */
export interface Sided {
  readonly userId: UserId;
  readonly role: Role;
  readonly active: boolean;
}

export function peopleOf(members: Iterable<Sided>): People {
  const roles = new Map<UserId, Role>();
  let hasAssistant = false;
  for (const { userId, role, active } of members) {
    if (!active || role === 'guest') continue;
    roles.set(userId, role);
    if (sideOf(role) === 'assistant') hasAssistant = true;
  }
  const having = (wanted: Role) =>
    [...roles].flatMap(([userId, role]) => (role === wanted ? [userId] : [])).sort();
  return { roles, hasAssistant, standIns: [...having('owner'), ...having('approver')] };
}

type Parties = Pick<TaskRecord, 'createdBy' | 'assigneeId'>;

function sideIn(people: People, userId: UserId): Side | null {
  const role = people.roles.get(userId);
  return role === undefined ? null : sideOf(role);
}

/** Whoever was given the work and is still here. */
export function takerOf({ assigneeId }: Parties, people: People): UserId | null {
  return assigneeId !== null && people.roles.has(assigneeId) ? assigneeId : null;
}

/** Whoever does the work. What an assistant asks of nobody is their own. `null`: nobody took it yet, or they left. */
export function doerOf(task: Parties, people: People): UserId | null {
  const taker = takerOf(task, people);
  if (taker !== null) return taker;
  return sideIn(people, task.createdBy) === 'assistant' ? task.createdBy : null;
}

/** Whoever asked has left, and nobody but its doer could ask in their place. */
function isLeftToDoer(task: Parties, people: People): boolean {
  if (people.roles.has(task.createdBy)) return false;
  return !people.standIns.some((userId) => userId !== task.assigneeId);
}

/**
 * Asker and doer are one person, or nobody else is there: every step is theirs, nobody's yes is needed
 * and there are no halves.
 */
export function isOwnTask(task: Parties, people: People): boolean {
  if (people.roles.size <= 1) return true;
  const doer = doerOf(task, people);
  return doer !== null && (doer === task.createdBy || isLeftToDoer(task, people));
}

/** Who is asked about a task: whoever asked for it; where they left, the first who asks now. `null`: nobody is left. */
export function askerOf(task: Parties, people: People): UserId | null {
  if (people.roles.has(task.createdBy)) return task.createdBy;
  return people.standIns.find((userId) => userId !== task.assigneeId) ?? null;
}

/**
 * Whoever asked; any owner or approver of the asking side acts as asker too, unless the work is theirs. When the
 * asker left, the owners ask; where that is nobody but its doer, asker and doer are one.
 */
export function isAsker(task: Parties, actor: UserId, people: People): boolean {
  if (people.roles.size <= 1) return true;
  const role = people.roles.get(actor);
  if (role === undefined) return false;
  if (task.createdBy === actor) return true;
  if (sideIn(people, task.createdBy) === 'assistant') return false;
  const mayStandIn = role === 'owner' || role === 'approver';
  if (mayStandIn && task.assigneeId !== actor) return true;
  return isLeftToDoer(task, people) && isDoer(task, actor, people);
}

/** Whoever does it; a task that nobody does may be taken by any assistant, or by anybody else where there is none. */
export function isDoer(task: Parties, actor: UserId, people: People): boolean {
  if (people.roles.size <= 1) return true;
  const role = people.roles.get(actor);
  if (role === undefined) return false;
  const doer = doerOf(task, people);
  if (doer !== null) return doer === actor;
  return people.hasAssistant ? sideOf(role) === 'assistant' : task.createdBy !== actor;
}

/** Whether the task is this person's own, with nobody to ask. */
export function isOwnTaskOf(task: Parties, actor: UserId, people: People): boolean {
  return isOwnTask(task, people) && isAsker(task, actor, people) && isDoer(task, actor, people);
}
