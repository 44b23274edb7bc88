import { useCallback, useEffect, useState } from 'react';

import { chooseDevice, chosenDevices } from '../media/chosen-devices.ts';
import { canHaveDevices, troubleOf, type Trouble } from '../model/device-trouble.ts';

export interface Preview {
  readonly camera: MediaStream | undefined;
  readonly microphone: MediaStream | undefined;
  readonly cameraTrouble: Trouble | undefined;
  readonly microphoneTrouble: Trouble | undefined;
  readonly devices: readonly MediaDeviceInfo[];
  choose(kind: 'audioinput' | 'videoinput', deviceId: string): void;
  chosen(kind: 'audioinput' | 'videoinput'): string | undefined;
  tryAgain(): void;
}

interface Source {
  readonly stream: MediaStream | undefined;
  readonly trouble: Trouble | undefined;
}
const none: Source = { stream: undefined, trouble: undefined };

/** One kind of input, opened while the lobby stands and closed with it, so that the call can have it. */
function useSource(kind: 'audioinput' | 'videoinput', attempt: number, deviceId?: string): Source {
  const [source, setSource] = useState<Source>(none);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let over = false;
    const stop = () => stream?.getTracks().forEach((track) => track.stop());
    const wanted = deviceId === undefined ? true : { deviceId: { ideal: deviceId } };
    const picture = {
      ...(wanted === true ? {} : wanted),
      width: { ideal: 1280 },
      height: { ideal: 720 },
    };
    const open = async () => {
      stream = await navigator.mediaDevices.getUserMedia(
        kind === 'audioinput' ? { audio: wanted } : { video: picture },
      );
      if (over) stop();
      else setSource({ stream, trouble: undefined });
    };
    open().catch((error: unknown) => {
      if (!over) setSource({ stream: undefined, trouble: troubleOf(error, canHaveDevices()) });
    });
    return () => {
      over = true;
      stop();
    };
  }, [kind, deviceId, attempt]);
  return source;
}

/** Camera and microphone before the call. Each is asked for alone: without the one the other still works. */
export function usePreview(): Preview {
  const [attempt, setAttempt] = useState(0);
  const [ids, setIds] = useState(chosenDevices);
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const camera = useSource('videoinput', attempt, ids.videoinput);
  const microphone = useSource('audioinput', attempt, ids.audioinput);

  // Names of devices are told only once one of them was allowed.
  useEffect(() => {
    if (!canHaveDevices()) return;
    const list = () => void navigator.mediaDevices.enumerateDevices().then(setDevices, () => {});
    list();
    navigator.mediaDevices.addEventListener('devicechange', list);
    return () => navigator.mediaDevices.removeEventListener('devicechange', list);
  }, [camera.stream, microphone.stream]);

  const choose = useCallback((kind: 'audioinput' | 'videoinput', deviceId: string) => {
    chooseDevice(kind, deviceId);
    setIds(chosenDevices());
  }, []);

  const inUse = { audioinput: microphone.stream, videoinput: camera.stream };
  return {
    camera: camera.stream,
    microphone: microphone.stream,
    cameraTrouble: camera.trouble,
    microphoneTrouble: microphone.trouble,
    devices,
    choose,
    chosen: (kind) => inUse[kind]?.getTracks()[0]?.getSettings().deviceId ?? ids[kind],
    tryAgain: () => setAttempt((before) => before + 1),
  };
}
