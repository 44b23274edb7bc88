import type { CallId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import {
  ConnectionState,
  DisconnectReason,
  EngineEvent,
  LogLevel,
  Room,
  RoomEvent,
  setLogLevel,
  Track,
  VideoPresets,
  type RemoteTrack,
} from 'livekit-client';

import { call } from '../../../http/call.ts';
import { createSignal } from '../../../realtime/signal.ts';
import { callStage, type CallRoute, type OverReason } from '../call-stage.ts';
import { canHaveDevices, troubleOf, type Trouble } from '../model/device-trouble.ts';
import { chosenDevices } from './chosen-devices.ts';
import { deviceOfTab } from './device-id.ts';
import { awaitsPicture, watchFirstFace } from './first-face.ts';
import { turnDevice, type DeviceKind } from './turn-device.ts';

/**
 * The one call of this tab. Owns the LiveKit room, its sound and its end, outside React: walking from the
 * board to the documents does not hang up. Refuses a second call beside the first.
 */
export interface JoinWish {
  readonly workspaceId: WorkspaceId;
  readonly callId: CallId;
  readonly withCamera: boolean;
  /** A hold of one's own on the camera that the lobby has open, if it has. */
  readonly camera?: () => MediaStreamTrack | undefined;
}

/** How long the table waits for the answer about the media, if it does not come with the signalling. */
const answerPatienceMs = 300;
/** How long it waits for the media to connect, where somebody's picture is announced. */
const connectPatienceMs = 1_000;
/** How long it waits for the picture once the media is connected: so long is one neither heard nor seen. */
const picturePatienceMs = 400;

// Its own words about every step are for whoever debugs it.
setLogLevel(LogLevel.warn);

const reasons: Partial<Record<DisconnectReason, OverReason>> = {
  [DisconnectReason.CLIENT_INITIATED]: 'left',
  [DisconnectReason.DUPLICATE_IDENTITY]: 'moved',
  [DisconnectReason.PARTICIPANT_REMOVED]: 'moved',
  [DisconnectReason.ROOM_DELETED]: 'ended',
  [DisconnectReason.ROOM_CLOSED]: 'ended',
};

function ownOrigin(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
}

function createRoom(): Room {
  const { audioinput, videoinput, audiooutput } = chosenDevices();
  return new Room({
    adaptiveStream: true,
    dynacast: true,
    videoCaptureDefaults: {
      resolution: VideoPresets.h720.resolution,
      ...(videoinput === undefined ? {} : { deviceId: videoinput }),
    },
    audioCaptureDefaults: audioinput === undefined ? {} : { deviceId: audioinput },
    ...(audiooutput === undefined ? {} : { audioOutput: { deviceId: audiooutput } }),
  });
}

/** Sound needs an element in the page, wherever the person is in the product. */
function playSound(track: RemoteTrack): void {
  if (track.kind !== Track.Kind.Audio) return;
  const element = track.attach();
  element.hidden = true;
  element.dataset['call'] = 'sound';
  document.body.append(element);
}

function stopSound(track: RemoteTrack): void {
  if (track.kind === Track.Kind.Audio) for (const element of track.detach()) element.remove();
}

function createCallMedia() {
  const room = createSignal<Room | undefined>(undefined);
  /** Why a device is not on, by kind: said beside its button until it works. */
  const troubles = createSignal<Readonly<Partial<Record<DeviceKind, Trouble>>>>({});
  let wish: JoinWish | undefined;
  /** On its way into a call, before faces and controls are drawn. */
  let coming: Room | undefined;

  const say = (kind: DeviceKind, trouble: Trouble | undefined): void => {
    const { [kind]: _before, ...rest } = troubles.get();
    troubles.set(trouble === undefined ? rest : { ...rest, [kind]: trouble });
  };

  async function turn(kind: DeviceKind, on: boolean, held?: MediaStreamTrack): Promise<void> {
    const own = room.get();
    if (!own) return held?.stop();
    const isLeft = () => room.get() !== own;
    try {
      await turnDevice(own.localParticipant, kind, on, isLeft, held);
      if (!isLeft()) say(kind, undefined);
    } catch (error) {
      // What an earlier call could not do is no news of this one.
      if (!isLeft()) say(kind, troubleOf(error, canHaveDevices()));
    }
  }

  function end(own: Room, place: CallRoute, reason: OverReason): void {
    if (room.get() !== own) return;
    room.set(undefined);
    troubles.set({});
    for (const element of document.querySelectorAll('[data-call="sound"]')) element.remove();
    callStage.set({ stage: 'over', workspaceId: place.workspaceId, callId: place.callId, reason });
  }

  async function connect(
    wanted: JoinWish,
    own: Room,
    { url, token }: { readonly url: string; readonly token: string },
  ): Promise<void> {
    const { workspaceId, callId } = wanted;
    coming = own;
    own.on(RoomEvent.TrackSubscribed, playSound);
    own.on(RoomEvent.TrackUnsubscribed, stopSound);
    own.on(RoomEvent.Disconnected, (reason) => {
      end(own, wanted, (reason !== undefined && reasons[reason]) || 'lost');
    });
    let camera: MediaStreamTrack | undefined;
    const face = watchFirstFace(own, callId);
    const enter = (): void => {
      if (wish !== wanted || room.get() === own) return;
      // Taken before the lobby goes and lets go of it.
      if (wanted.withCamera) camera = wanted.camera?.();
      room.set(own);
      callStage.set({ stage: 'inside', workspaceId, callId });
    };
    let draws: ReturnType<typeof setTimeout> | undefined;
    const drawIn = (ms: number): void => {
      clearTimeout(draws);
      draws = setTimeout(() => {
        if (own.state !== ConnectionState.Disconnected) enter();
      }, ms);
    };
    // From here on who is inside is known. A face that is on its way is shown in the lobby, before the table
    // is drawn; where none is, the table is drawn while the media connects. The description of the media
    // goes first; once it is set, the browser looks for a way by itself.
    own.once(RoomEvent.SignalConnected, () => {
      if (awaitsPicture(own)) return drawIn(connectPatienceMs);
      drawIn(answerPatienceMs);
      own.engine.once(EngineEvent.MediaTrackAdded, () => drawIn(0));
    });
    try {
      await own.connect(url, token, { maxRetries: 1, peerConnectionTimeout: 12_000 });
      if (wish === wanted && room.get() !== own && awaitsPicture(own)) {
        await face.isShown(picturePatienceMs);
        if (own.state === ConnectionState.Disconnected) throw new Refusal('video_unavailable');
      }
    } catch {
      camera?.stop();
      void own.disconnect();
      throw new Refusal('video_unavailable');
    } finally {
      if (coming === own) coming = undefined;
      clearTimeout(draws);
      face.forget();
    }
    if (wish !== wanted) {
      camera?.stop();
      return void own.disconnect();
    }
    enter();
    void turn('microphone', true);
    if (wanted.withCamera) void turn('camera', true, camera);
  }

  async function ask(wanted: JoinWish, move: boolean): Promise<void> {
    const { workspaceId, callId } = wanted;
    const params = { workspaceId, callId };
    if (room.get() ?? coming) await leave();
    wish = wanted;
    // Asked before anything is drawn.
    const asked = call('joinCall', { params, body: { device: deviceOfTab(), move } });
    callStage.set({ stage: 'joining', ...params });
    try {
      const own = createRoom();
      const answer = await asked;
      // Another wish came meanwhile, or the person turned back.
      if (wish !== wanted) return;
      if (answer.outcome === 'elsewhere') callStage.set({ stage: 'elsewhere', ...params });
      else await connect(wanted, own, { url: answer.url ?? ownOrigin(), token: answer.token });
    } catch (error) {
      const code = error instanceof Refusal ? error.code : 'internal';
      if (wish === wanted) callStage.set({ stage: 'refused', ...params, code });
    }
  }

  async function leave(): Promise<void> {
    wish = undefined;
    await (room.get() ?? coming)?.disconnect();
  }

  return {
    room,
    troubles,
    turn: (kind: DeviceKind, on: boolean) => turn(kind, on),
    leave,
    join: (wanted: JoinWish) => ask(wanted, false),
    /** The answer to "move the call here?". */
    moveHere: async () => {
      if (wish) await ask(wish, true);
    },
    /** Back to the lobby. */
    forget(): void {
      wish = undefined;
      if (room.get()) return;
      void coming?.disconnect();
      callStage.set({ stage: 'out' });
    },
  };
}

export type CallMedia = ReturnType<typeof createCallMedia>;
export const callMedia = createCallMedia();
