import { useMediaDeviceSelect } from '@livekit/components-react';
import type { Room } from 'livekit-client';
import { Header } from 'react-aria-components/Header';
import { MenuSection } from 'react-aria-components/Menu';

import { useWords } from '../../../i18n/language-context.tsx';
import { ControlButton } from '../../../ui/control-button.tsx';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { callsWords } from '../calls-words.ts';
import { choicesOf } from '../lobby/device-field.tsx';
import { chooseDevice } from '../media/chosen-devices.ts';

/** Microphone, camera and speaker, changed while the call goes on. */
export function DeviceMenu({ room }: { readonly room: Room }) {
  const { call } = useWords(callsWords);
  return (
    <Menu
      label={call.devices}
      placement="top end"
      trigger={<ControlButton icon="settings" label={call.devices} />}
    >
      <Kind room={room} kind="audioinput" icon="mic" title={call.microphone} />
      <Kind room={room} kind="videoinput" icon="video" title={call.camera} />
      <Kind room={room} kind="audiooutput" icon="speaker" title={call.speaker} />
    </Menu>
  );
}

function Kind(props: {
  readonly room: Room;
  readonly kind: MediaDeviceKind;
  readonly icon: IconName;
  readonly title: string;
}) {
  const { kind, room, title } = props;
  const { devices, activeDeviceId, setActiveMediaDevice } = useMediaDeviceSelect({ kind, room });
  const choices = choicesOf(devices, kind, (at) => `${title} ${at}`);
  if (choices.length === 0) return null;
  return (
    <MenuSection>
      <Header className="px-2.5 pt-2 pb-1 text-meta text-ink-3">{title}</Header>
      {choices.map((choice) => (
        <MenuItem
          key={choice.deviceId}
          text={choice.label}
          icon={props.icon}
          current={choice.deviceId === activeDeviceId}
          onAction={() => {
            chooseDevice(kind, choice.deviceId);
            void setActiveMediaDevice(choice.deviceId);
          }}
        >
          <bdi dir="auto">{choice.label}</bdi>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
