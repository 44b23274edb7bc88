import { fieldBox, fieldInput } from '../../../ui/field-look.ts';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Icon } from '../../../ui/icon.tsx';

export interface DeviceChoice {
  readonly deviceId: string;
  readonly label: string;
}

/** Which microphone or camera: the browser's own list, in the house's box. */
export function DeviceField(props: {
  readonly label: string;
  readonly icon: IconName;
  readonly choices: readonly DeviceChoice[];
  readonly value: string | undefined;
  /** Said when there is nothing to choose from. */
  readonly none: string;
  readonly onChange: (deviceId: string) => void;
}) {
  const { choices } = props;
  return (
    <label className={`${fieldBox} relative cursor-pointer`}>
      <Icon name={props.icon} className="text-ink-2" />
      <span className="sr-only">{props.label}</span>
      <select
        value={props.value ?? choices[0]?.deviceId ?? ''}
        disabled={choices.length === 0}
        onChange={(event) => props.onChange(event.target.value)}
        className={`${fieldInput} cursor-pointer appearance-none clip-line disabled:cursor-default disabled:text-ink-3`}
      >
        {choices.length === 0 ? <option value="">{props.none}</option> : null}
        {choices.map((choice) => (
          <option key={choice.deviceId} value={choice.deviceId} className="bg-raised text-ink">
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" size="small" className="pointer-events-none text-ink-2" />
    </label>
  );
}

/** Devices of one kind by name; unnamed ones are numbered, the browser's doubles left out. */
export function choicesOf(
  devices: readonly MediaDeviceInfo[],
  kind: MediaDeviceKind,
  unnamed: (at: number) => string,
): readonly DeviceChoice[] {
  return devices
    .filter((one) => one.kind === kind && one.deviceId !== '' && one.deviceId !== 'communications')
    .map((one, at) => ({ deviceId: one.deviceId, label: one.label || unnamed(at + 1) }));
}
