import { deviceStore } from '../../../http/device-wall.ts';

const key = 'sanad-call-devices';

/** Which microphone, camera and speaker a person chose last, on this device. Ids mean nothing elsewhere. */
export interface ChosenDevices {
  readonly audioinput?: string;
  readonly videoinput?: string;
  readonly audiooutput?: string;
}

export function chosenDevices(): ChosenDevices {
  try {
    const kept: unknown = JSON.parse(deviceStore.getItem(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

export function chooseDevice(kind: MediaDeviceKind, deviceId: string): void {
  deviceStore.setItem(key, JSON.stringify({ ...chosenDevices(), [kind]: deviceId }));
}
