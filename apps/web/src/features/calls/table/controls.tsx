import { useLocalParticipant } from '@livekit/components-react';
import type { Room } from 'livekit-client';

import { useWords } from '../../../i18n/language-context.tsx';
import { ControlSwitch, LeaveButton } from '../../../ui/control-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { callsWords } from '../calls-words.ts';
import { callMedia } from '../media/call-media.ts';
import type { DeviceKind } from '../media/turn-device.ts';
import { useTroubles } from '../media/use-media-room.ts';
import { DeviceMenu } from './device-menu.tsx';

const kinds: readonly DeviceKind[] = ['microphone', 'camera', 'screen'];

/** Microphone, camera, screen, devices, leave; and in words what did not work. */
export function Controls({ room }: { readonly room: Room }) {
  const words = useWords(callsWords);
  const { call } = words;
  const troubles = useTroubles();
  const mine = useLocalParticipant({ room });
  const { isMicrophoneEnabled: hears, isCameraEnabled: sees, isScreenShareEnabled: shows } = mine;
  const canShow = typeof navigator.mediaDevices?.getDisplayMedia === 'function';

  return (
    <div className="grid gap-2">
      <div
        role="group"
        aria-label={call.label}
        className="flex justify-center gap-2 py-1 folded:gap-1.25"
      >
        <ControlSwitch
          icon={hears ? 'mic' : 'mic-off'}
          label={call.microphone}
          on={hears}
          warns
          onChange={(on) => void callMedia.turn('microphone', on)}
        />
        <ControlSwitch
          icon={sees ? 'video' : 'video-off'}
          label={call.camera}
          on={sees}
          warns
          onChange={(on) => void callMedia.turn('camera', on)}
        />
        {canShow ? (
          <ControlSwitch
            icon={shows ? 'stop-sharing' : 'share-screen'}
            label={call.share}
            on={shows}
            onChange={(on) => void callMedia.turn('screen', on)}
          />
        ) : null}
        <DeviceMenu room={room} />
        <LeaveButton onPress={() => void callMedia.leave()}>{call.leave}</LeaveButton>
      </div>
      {kinds.map((kind) => {
        const trouble = troubles[kind];
        return trouble === undefined ? null : (
          <Notice key={kind} kind="risk" icon="warning">
            <span className="text-small">{words.trouble[kind][trouble]}</span>
          </Notice>
        );
      })}
    </div>
  );
}
