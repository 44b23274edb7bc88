import type { UserId } from '../../kernel/ids.ts';
import { shownName } from '../../kernel/name.ts';
import type { MemberRecord } from '../../workspace/record.ts';

/**
 * Somebody whom an export named and who is nobody here: no account, no membership. Whoever is a member has an id of
 * their own beside that of their membership.
 */
export function isOnlyNamed({ id, userId }: Pick<MemberRecord, 'id' | 'userId'>): boolean {
  return (id as string) === userId;
}

/**
 * What each person is called in an export, which has no ids: their name, and where two members have the same, a
 * number behind the second's. Whoever is only named is called as the export that named them called them.
 */
export function namesOf(members: readonly MemberRecord[]): (userId: UserId) => string {
  const names = new Map<UserId, string>();
  const taken = new Set<string>();
  const real = members.filter((each) => !isOnlyNamed(each));
  real.sort((a, b) => Number(b.active) - Number(a.active) || (a.id < b.id ? -1 : 1));
  for (const { userId, name } of real) {
    if (names.has(userId)) continue;
    let called = shownName(name);
    for (let again = 2; taken.has(called); again += 1) called = `${shownName(name)} (${again})`;
    taken.add(called);
    names.set(userId, called);
  }
  for (const each of members) if (isOnlyNamed(each)) names.set(each.userId, each.name);
  return (userId) => names.get(userId) ?? '…';
}
