import type { UserId } from '@sanad/domain/kernel/ids';
import { sql, type RawBuilder } from 'kysely';

/** When an invitation was written, and when it ends, by our clock. */
const ms = (column: string) => sql.raw(`(extract(epoch from ${column}) * 1000)::bigint`);

/**
 * What this person is invited to now, in the columns of `notice`: read off the invitations that wait for an
 * address which is theirs and proven. So it is gone with whatever ends one, and with the right of who sent it.
 * What is held back is nobody's yet. Of its workspace it says what the invitation's mail says.
 */
export const invitedTo = (userId: UserId, now: number): RawBuilder<unknown> => sql`(
  select i.workspace_id, i.id, person.id as user_id, 'invited'::text as kind, 'invitation'::text as about_kind,
    i.id as about_id, null::uuid as task_id, sender.user_id as actor, 1 as count,
    ${ms('i.created_at')} as first_at, ${ms('i.created_at')} as last_at, true as waits,
    mark.read_at, mark.done_at, mark.later_until,
    greatest(${ms('i.created_at')}, coalesce(mark.later_until, 0)) as shown_at,
    json_build_object('workspaceName', w.name, 'role', i.role, 'note', i.note, 'expiresAt', ${ms('i.expires_at')}) as invitation,
    ${ms('i.expires_at')} as ends_at
  from person
  join invitation i on i.email = person.email and not i.held
    and i.accepted_at is null and i.revoked_at is null and i.declined_at is null
    and i.expires_at > to_timestamp(${now}::double precision / 1000)
  join workspace w on w.id = i.workspace_id
  join membership sender on sender.workspace_id = i.workspace_id and sender.id = i.invited_by and sender.ended_at is null
  left join invitation_mark mark on mark.workspace_id = i.workspace_id and mark.invitation_id = i.id and mark.user_id = person.id
  where person.id = ${userId} and person.email_verified and not person.demo
    and not exists (select from membership own where own.workspace_id = i.workspace_id
      and own.user_id = person.id and own.ended_at is null)
)`;
