import { RoomContext } from '@livekit/components-react';
import type { CallRecord } from '@sanad/domain/calls/record';
import type { Room } from 'livekit-client';
import { useState, type ReactNode } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { SaveStatus } from '../../../realtime/status/save-status.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Segmented, type Segment } from '../../../ui/segmented.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { CallClock } from '../call-clock.tsx';
import { callsWords } from '../calls-words.ts';
import { beganAt } from '../model/calls-of.ts';
import { CallNotices } from './call-notices.tsx';
import { Controls } from './controls.tsx';
import { ScreenShare, useScreenShare } from './screen-share.tsx';
import { Tiles } from './tiles.tsx';
import { useFacesFirst } from './use-faces-first.ts';

const atSide = 'flex-[0_0_328px] border-s p-2.5 folded:flex-[0_0_288px]';
const atTopOfPhones =
  'phone:-order-1 phone:flex-[0_0_auto] phone:border-s-0 phone:border-b phone:p-2';

type Side = 'board' | 'minutes' | 'plan' | 'screen';

interface TableProps {
  readonly call: CallRecord;
  readonly board: ReactNode;
  readonly minutes: ReactNode;
  /** With which one begins; absent to whoever has no part in one. */
  readonly plan?: ReactNode;
}

/** The table stays, the people sit beside it: tabs swap the table, never the call. */
export function CallTable(props: TableProps & { readonly room: Room }) {
  return (
    <RoomContext.Provider value={props.room}>
      <Table {...props} />
    </RoomContext.Provider>
  );
}

function Table({ call, room, board, minutes, plan }: TableProps & { readonly room: Room }) {
  const words = useWords(callsWords);
  const share = useScreenShare();
  const { restIsDrawn, onPicture } = useFacesFirst(room);
  const [chosen, setChosen] = useState<Side>('board');
  const [seenShare, setSeenShare] = useState<string>();
  const shareKey = share?.publication.trackSid;
  // A new screen takes the table's place by itself, once; after that the person decides.
  if (shareKey !== seenShare) {
    setSeenShare(shareKey);
    if (shareKey !== undefined && share?.participant.isLocal === false) setChosen('screen');
    else if (chosen === 'screen') setChosen('board');
  }
  const side = chosen === 'screen' && !share ? 'board' : chosen;
  const segments: Segment<Side>[] = [
    ...(share ? [{ key: 'screen', label: words.call.screen, icon: 'monitor' } as const] : []),
    { key: 'board', label: words.call.board, icon: 'board' },
    { key: 'minutes', label: words.call.minutes, icon: 'document' },
    ...(plan === undefined
      ? []
      : [{ key: 'plan', label: words.call.plan, icon: 'checklist' } as const]),
  ];

  const tabs = (
    <Segmented label={words.call.table} segments={segments} value={side} onChange={setChosen} />
  );

  return (
    <>
      <TopBar
        title={words.checkIn}
        beside={
          <span className="flex flex-none items-center gap-1.5 text-meta text-ink-3">
            <Icon name="clock" size="small" />
            <span className="sr-only">{words.call.time}</span>
            <CallClock since={beganAt(call)} />
          </span>
        }
      >
        <SaveStatus />
        <span className="phone:hidden">{tabs}</span>
      </TopBar>
      <div className="flex min-h-0 min-w-0 flex-1 phone:flex-col">
        <section
          aria-label={words.call.table}
          className="relative flex min-h-0 min-w-0 flex-1 flex-col"
        >
          {side === 'screen' && share ? <ScreenShare share={share} /> : null}
          {restIsDrawn && side === 'board' ? board : null}
          {restIsDrawn && side === 'minutes' ? minutes : null}
          {restIsDrawn && side === 'plan' ? plan : null}
        </section>
        <aside
          aria-label={words.call.label}
          className={`z-(--z-call) flex min-h-0 flex-col gap-2 overflow-hidden border-line bg-paper ${atSide} ${atTopOfPhones}`}
        >
          <Tiles room={room} onPicture={onPicture} />
          <Controls room={room} />
          {/* A phone's head is too narrow for them. */}
          <div className="hidden justify-center phone:flex">{tabs}</div>
          <CallNotices room={room} />
        </aside>
      </div>
    </>
  );
}
