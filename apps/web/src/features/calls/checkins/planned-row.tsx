import { cancelCheckIn, planCheckIn } from '@sanad/domain/calls/planned-check-in-mutations';
import type { PlannedCheckInRecord } from '@sanad/domain/calls/record';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useMay } from '../../../realtime/session/use-live.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { callsWords } from '../calls-words.ts';
import { useMemberOf } from '../use-calls.ts';
import { CheckInRow } from './check-in-group.tsx';
import { TwoClocks, useMoment } from './two-clocks.tsx';

/** A check-in to come: both clocks, who planned it, and a way to cancel it. */
export function PlannedRow(props: {
  readonly planned: PlannedCheckInRecord;
  readonly now: number;
}) {
  const { planned } = props;
  const words = useWords(callsWords);
  const mutate = useMutate();
  const { day, clocks } = useMoment();
  const planner = useMemberOf()(planned.plannedBy);
  const may = useMay('calls.start');
  const when = `${day(planned.at, props.now)}, ${clocks(planned.at)}`;

  const cancel = (): void => {
    const { id: checkInId, at, zone } = planned;
    mutate(cancelCheckIn, { checkInId });
    const back = () => mutate(planCheckIn, { checkInId, at, zone });
    const action = { label: words.list.undo, icon: 'undo', onAct: back } as const;
    toasts.show({ text: words.list.cancelled, action });
  };
  return (
    <CheckInRow
      sign={<Icon name="calendar" />}
      title={day(planned.at, props.now)}
      facts={
        <>
          <TwoClocks at={planned.at} />
          {planner ? (
            <span>
              <Sentence>{words.list.plannedBy(planner.name)}</Sentence>
            </span>
          ) : null}
        </>
      }
      actionStays
      action={
        may ? (
          <IconButton icon="close" label={words.list.cancelNamed(when)} onPress={cancel} />
        ) : undefined
      }
    />
  );
}
