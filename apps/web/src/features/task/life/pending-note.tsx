import type { Standing } from '@sanad/domain/task/life/standing';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Icon } from '../../../ui/icon.tsx';
import { lifeWords } from './life-words.ts';

/** What of one's own the room has not confirmed. A yes is never passed over; the rest is no news while it is a moment. */
export function PendingNote(props: {
  readonly standing: Standing;
  readonly isYesOnItsWay: boolean;
}) {
  const { task } = props.standing;
  const { client } = useSession();
  const words = useWords(lifeWords).pending;
  const offline = useOffline();
  const confirmed = client.confirmed('task', task.id);
  const isProposal = task.proposal !== null && task.proposal.id !== confirmed?.proposal?.id;
  const isStep = task.lastStep?.at !== confirmed?.lastStep?.at;
  const said = props.isYesOnItsWay
    ? offline
      ? words.yesLater
      : words.yes
    : !offline
      ? null
      : isProposal
        ? words.proposalLater
        : isStep
          ? words.stepLater
          : null;
  if (said === null) return null;
  return (
    <p className="flex w-full items-center gap-1.75 text-small text-ink-2">
      <Icon name={offline ? 'offline' : 'hourglass'} size="small" />
      {said}
    </p>
  );
}
