import type { CallRecord } from '@sanad/domain/calls/record';
import { Link } from '@tanstack/react-router';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { Icon } from '../../../ui/icon.tsx';
import { callsWords } from '../calls-words.ts';
import { lengthOf } from '../model/calls-of.ts';
import { useMemberOf } from '../use-calls.ts';
import { CheckInRow } from './check-in-group.tsx';
import { TwoClocks, useMoment } from './two-clocks.tsx';

/** A check-in that was held: when, how long, who, and its notes. */
export function PastRow(props: { readonly call: CallRecord; readonly now: number }) {
  const { call } = props;
  const words = useWords(callsWords);
  const { workspaceId } = useSession();
  const memberOf = useMemberOf();
  const { day } = useMoment();
  const minutes = Math.round(lengthOf(call) / 60_000);
  const people = call.people.flatMap(({ userId }) => {
    const member = memberOf(userId);
    return member ? [personOf(member)] : [];
  });
  return (
    <CheckInRow
      sign={<Icon name="video" />}
      title={day(call.startedAt, props.now)}
      facts={
        <>
          <TwoClocks at={call.startedAt} />
          <span>{minutes === 0 ? words.list.short : words.list.minutes(minutes)}</span>
          {people.map((person) => (
            <span key={person.id} className="inline-flex items-center gap-1.5">
              <Avatar {...person} size="tiny" silent />
              <Bdi>{person.name}</Bdi>
            </span>
          ))}
        </>
      }
      action={
        <Link
          to="/w/$workspaceId/docs/$documentId"
          params={{ workspaceId, documentId: call.notesDocumentId }}
          className={buttonLook('plain', 'small')}
        >
          {words.list.notes}
        </Link>
      }
    />
  );
}
