// @vitest-environment node
import type { LocalParticipant } from 'livekit-client';
import { expect, it, vi } from 'vitest';

import { turnDevice, type DeviceKind } from './turn-device.ts';

// The client puts what it takes over into a stream of its own.
vi.stubGlobal('MediaStream', class {});

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

/** A camera that the lobby had open. */
function createHeld(readyState: MediaStreamTrackState = 'live') {
  const stop = vi.fn();
  const held = { readyState, kind: 'video', stop, getSettings: () => ({ deviceId: 'front' }) };
  const listens = { addEventListener: vi.fn(), removeEventListener: vi.fn() };
  return {
    track: { ...held, ...listens, getConstraints: () => ({}) } as unknown as MediaStreamTrack,
    stop,
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

it('takes the camera that the lobby held, and asks for none', async () => {
  const asker = createAsker();
  const held = createHeld();
  await turnDevice(asker.local, 'camera', true, () => false, held.track);
  expect(asker.calls.createTracks).not.toHaveBeenCalled();
  expect(asker.calls.publishTrack).toHaveBeenCalledWith(
    expect.objectContaining({ mediaStreamTrack: held.track, isUserProvided: false }),
  );
  expect(held.stop).not.toHaveBeenCalled();
});

it('closes a held camera that nobody gets to see', async () => {
  const asker = createAsker();
  const held = createHeld();
  await turnDevice(asker.local, 'camera', true, () => true, held.track);
  expect(asker.calls.publishTrack).not.toHaveBeenCalled();
  expect(held.stop).toHaveBeenCalled();
});

it('opens the camera anew where the held one has ended', async () => {
  const asker = createAsker();
  const turned = turnDevice(asker.local, 'camera', true, () => false, createHeld('ended').track);
  asker.answer(true);
  await turned;
  expect(asker.calls.createTracks).toHaveBeenCalledOnce();
});

it('stops what could not be shown', async () => {
  const asker = createAsker();
  asker.calls.publishTrack.mockRejectedValueOnce(new Error('no line'));
  const turned = turnDevice(asker.local, 'camera', true, () => false);
  asker.answer(true);
  await expect(turned).rejects.toThrow('no line');
  expect(asker.track.stop).toHaveBeenCalledOnce();
});
