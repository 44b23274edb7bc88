import '../calls.css';
import { RoomContext, useLocalParticipant } from '@livekit/components-react';
import { Link } from '@tanstack/react-router';
import type { Room } from 'livekit-client';

import { useWords } from '../../../i18n/language-context.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { ControlSwitch, LeaveButton } from '../../../ui/control-button.tsx';
import type { CallRoute } from '../call-stage.ts';
import { callsWords } from '../calls-words.ts';
import { joinWords } from '../join/join-words.ts';
import { callMedia } from '../media/call-media.ts';
import { useMediaRoom } from '../media/use-media-room.ts';
import { CallTile } from '../table/call-tile.tsx';
import { useTiles } from '../table/use-tiles.ts';

/** More faces would cover the work that one went to do. */
const fit = 2;

const corner = 'fixed end-4 bottom-4 w-76 phone:end-2 phone:bottom-18 phone:w-44';

/** The call in the corner of every page but its own: faces, the microphone, and the ways back and out. */
export function CallDock(props: { readonly place: CallRoute }) {
  const room = useMediaRoom();
  if (!room) return null;
  return (
    <RoomContext.Provider value={room}>
      <Dock room={room} place={props.place} />
    </RoomContext.Provider>
  );
}

function Dock({ room, place }: { readonly room: Room; readonly place: CallRoute }) {
  const words = useWords(callsWords);
  const { back } = useWords(joinWords);
  const { isMicrophoneEnabled: hears } = useLocalParticipant({ room });
  const tiles = useTiles(fit)
    .toSorted((a, b) => Number(a.isLocal) - Number(b.isLocal))
    .slice(0, fit);
  return (
    <aside
      aria-label={words.call.label}
      className={`${corner} z-(--z-call) grid gap-2 rounded-sheet bg-raised p-2 shadow-float`}
    >
      <ul aria-label={words.call.people} className="grid grid-cols-2 gap-2 phone:grid-cols-1">
        {tiles.map((tile, at) => (
          <li key={tile.key} className={at === 0 ? '' : 'phone:hidden'}>
            <CallTile room={room} tile={tile} />
          </li>
        ))}
      </ul>
      <div className="flex items-center justify-between gap-1.5">
        <ControlSwitch
          icon={hears ? 'mic' : 'mic-off'}
          label={words.call.microphone}
          on={hears}
          warns
          onChange={(on) => void callMedia.turn('microphone', on)}
        />
        <Link
          to="/w/$workspaceId/call/$callId"
          params={place}
          className={`${buttonLook('plain', 'small')} min-w-0 grow justify-center phone:hidden`}
        >
          {back}
        </Link>
        <LeaveButton onPress={() => void callMedia.leave()}>{words.call.leave}</LeaveButton>
      </div>
    </aside>
  );
}
