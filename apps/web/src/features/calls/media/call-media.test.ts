// @vitest-environment node
import type * as livekit from 'livekit-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { callStage } from '../call-stage.ts';
import { callMedia } from './call-media.ts';
import { firstFace } from './first-face.ts';
import { turnDevice } from './turn-device.ts';

/** A room of LiveKit's client whose steps the test takes. */
const media = vi.hoisted(() => ({ current: undefined as unknown }));
interface Emits {
  emit(event: string, ...what: readonly unknown[]): void;
}
interface StepRoom extends Emits {
  state: string;
  readonly engine: Emits;
  readonly remoteParticipants: Map<string, unknown>;
  connected(): void;
}

vi.mock('livekit-client', async (original) => {
  const client = await original<typeof livekit>();
  class Emitter implements Emits {
    readonly #listeners = new Map<string, Set<(...what: readonly unknown[]) => void>>();
    on(event: string, listener: (...what: readonly unknown[]) => void): void {
      this.#listeners.set(event, (this.#listeners.get(event) ?? new Set()).add(listener));
    }
    once(event: string, listener: (...what: readonly unknown[]) => void): void {
      this.on(event, listener);
    }
    off(event: string, listener: (...what: readonly unknown[]) => void): void {
      this.#listeners.get(event)?.delete(listener);
    }
    emit(event: string, ...what: readonly unknown[]): void {
      for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(...what);
    }
  }
  class Room extends Emitter {
    state: string = client.ConnectionState.Connecting;
    readonly engine = new Emitter();
    readonly remoteParticipants = new Map<string, unknown>();
    readonly localParticipant = {};
    connected = () => {};
    constructor() {
      super();
      media.current = this;
    }
    connect() {
      return new Promise<void>((resolve) => {
        this.connected = () => {
          this.state = client.ConnectionState.Connected;
          resolve();
        };
      });
    }
    async disconnect() {
      this.state = client.ConnectionState.Disconnected;
      this.emit(client.RoomEvent.Disconnected, client.DisconnectReason.CLIENT_INITIATED);
    }
  }
  return { ...client, Room };
});
vi.mock('../../../http/call.ts', () => ({
  call: async () => ({ outcome: 'token', url: 'ws://media', token: 'pass' }),
}));
vi.mock('./turn-device.ts', () => ({ turnDevice: vi.fn(async () => {}) }));
vi.mock('./chosen-devices.ts', () => ({ chosenDevices: () => ({}) }));
vi.mock('./device-id.ts', () => ({ deviceOfTab: () => 'device' }));

const callId = 'call-1' as never;
const picture = { source: 'camera', kind: 'video' };
const turned = () => vi.mocked(turnDevice).mock.calls.map(([, kind]) => kind);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { querySelectorAll: () => [] });
});
afterEach(async () => {
  await callMedia.leave();
  callMedia.forget();
  vi.mocked(turnDevice).mockClear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Camera = { readonly isMuted: boolean } | undefined;
const running: Camera = { isMuted: false };

/** On the way into a call, up to the signalling; somebody with such a camera is in it. */
async function signalled(other: { readonly camera: Camera }): Promise<StepRoom> {
  void callMedia.join({ workspaceId: 'w' as never, callId, withCamera: true });
  await vi.advanceTimersByTimeAsync(0);
  const room = media.current as StepRoom;
  const getTrackPublication = () => other.camera;
  room.remoteParticipants.set('other', { getTrackPublication });
  room.emit('signalConnected');
  return room;
}

async function connected(room: StepRoom): Promise<void> {
  room.connected();
  await vi.advanceTimersByTimeAsync(0);
}

it('shows the other’s face in the lobby first; with it on the screen one is heard and seen, and the table is drawn', async () => {
  const room = await signalled({ camera: running });
  room.engine.emit('mediaTrackAdded');
  await connected(room);
  room.emit('trackSubscribed', picture, {}, { identity: 'mona~1' });
  await vi.advanceTimersByTimeAsync(100);
  expect(callStage.get().stage).toBe('joining');
  expect(turned()).toEqual([]);
  expect(firstFace.get()).toMatchObject({ callId, identity: 'mona~1', track: picture });

  firstFace.get()!.onShown();
  await vi.advanceTimersByTimeAsync(0);
  expect(turned()).toEqual(['microphone', 'camera']);
  expect(callStage.get().stage).toBe('inside');
  expect(firstFace.get()).toBeUndefined();
});

it('waits no longer than 400 ms for a face that was announced: then one is heard and seen', async () => {
  const room = await signalled({ camera: running });
  await connected(room);
  await vi.advanceTimersByTimeAsync(399);
  expect(turned()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(turned()).toEqual(['microphone', 'camera']);
  expect(callStage.get().stage).toBe('inside');
});

it('draws the table after a second where the media does not connect, so that one can leave', async () => {
  await signalled({ camera: running });
  await vi.advanceTimersByTimeAsync(999);
  expect(callStage.get().stage).toBe('joining');
  await vi.advanceTimersByTimeAsync(1);
  expect(callStage.get().stage).toBe('inside');
});

describe.each([
  ['there is none', undefined],
  ['it is off', { isMuted: true }],
])('waits for no face where nobody’s camera runs: %s', (_, camera) => {
  it('draws the table with the answer about the media', async () => {
    const room = await signalled({ camera });
    room.engine.emit('mediaTrackAdded');
    await vi.advanceTimersByTimeAsync(0);
    expect(callStage.get().stage).toBe('inside');
    await connected(room);
    expect(turned()).toEqual(['microphone', 'camera']);
  });

  it('is heard and seen as soon as the media connects, though no answer came', async () => {
    const room = await signalled({ camera });
    await connected(room);
    expect(callStage.get().stage).toBe('inside');
    expect(turned()).toEqual(['microphone', 'camera']);
  });
});

it('has left at once, and is heard by nobody, when one turns back while the face is awaited', async () => {
  const room = await signalled({ camera: running });
  await connected(room);
  callMedia.forget();
  await vi.advanceTimersByTimeAsync(0);
  expect(room.state).toBe('disconnected');
  await vi.advanceTimersByTimeAsync(400);
  expect(turned()).toEqual([]);
  expect(callStage.get().stage).toBe('out');
});

it('has left at once when one turns back while the media connects', async () => {
  const room = await signalled({ camera: running });
  callMedia.forget();
  await vi.advanceTimersByTimeAsync(0);
  expect(room.state).toBe('disconnected');
  await connected(room);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(turned()).toEqual([]);
  expect(firstFace.get()).toBeUndefined();
  expect(callStage.get().stage).toBe('out');
});
