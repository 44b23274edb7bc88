// @vitest-environment node
import type { LocalParticipant } from 'livekit-client';
import { expect, it, vi } from 'vitest';

import { turnDevice, type DeviceKind } from './turn-device.ts';

/** Somebody in a call whose browser asks until `answer` is called. */
function createAsker() {
  const track = { stop: vi.fn() };
  let answer = (_allowed: boolean): void => {};
  const ask = () =>
    new Promise((resolve, reject) => {
      answer = (allowed) => (allowed ? resolve([track]) : reject(new Error('refused')));
    });
  const local = {
    getTrackPublication: () => undefined,
    createScreenTracks: vi.fn(ask),
    createTracks: vi.fn(ask),
    publishTrack: vi.fn(async () => ({})),
  };
  return {
    local: local as unknown as LocalParticipant,
    calls: local,
    track,
    answer: (allowed: boolean) => answer(allowed),
  };
}

it.each(['screen', 'camera', 'microphone'] as const satisfies DeviceKind[])(
  'lets go of a %s that was allowed only after the call was left',
  async (kind) => {
    const asker = createAsker();
    let left = false;
    const turned = turnDevice(asker.local, kind, true, () => left);
    left = true;
    asker.answer(true);
    await turned;
    expect(asker.track.stop).toHaveBeenCalledOnce();
    expect(asker.calls.publishTrack).not.toHaveBeenCalled();
  },
);

it('shows what is allowed while one is there, and asks once however often it is pressed', async () => {
  const asker = createAsker();
  const first = turnDevice(asker.local, 'screen', true, () => false);
  await turnDevice(asker.local, 'screen', true, () => false);
  asker.answer(true);
  await first;
  expect(asker.calls.createScreenTracks).toHaveBeenCalledOnce();
  expect(asker.calls.publishTrack).toHaveBeenCalledOnce();
  expect(asker.track.stop).not.toHaveBeenCalled();
});

it('stops what could not be shown', async () => {
  const asker = createAsker();
  asker.calls.publishTrack.mockRejectedValueOnce(new Error('no line'));
  const turned = turnDevice(asker.local, 'camera', true, () => false);
  asker.answer(true);
  await expect(turned).rejects.toThrow('no line');
  expect(asker.track.stop).toHaveBeenCalledOnce();
});
