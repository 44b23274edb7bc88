import { LocalVideoTrack, Track, type LocalParticipant, type LocalTrack } from 'livekit-client';

export type DeviceKind = 'camera' | 'microphone' | 'screen';

const sources = {
  camera: Track.Source.Camera,
  microphone: Track.Source.Microphone,
  screen: Track.Source.ScreenShare,
} as const satisfies Record<DeviceKind, Track.Source>;

const opening = new WeakMap<LocalParticipant, Set<DeviceKind>>();

/**
 * Turns one device of a call on or off. The browser asks the person for as long as they like: who left the
 * call meanwhile is heard and seen by nobody, so what they then allowed is let go before it goes anywhere.
 * `held` is a camera that is open already: it is used, or closed.
 */
export async function turnDevice(
  local: LocalParticipant,
  kind: DeviceKind,
  on: boolean,
  isLeft: () => boolean,
  held?: MediaStreamTrack,
): Promise<void> {
  const isNew = on && local.getTrackPublication(sources[kind]) === undefined;
  if (!isNew) {
    held?.stop();
    if (kind === 'screen') await local.setScreenShareEnabled(on);
    else if (kind === 'camera') await local.setCameraEnabled(on);
    else await local.setMicrophoneEnabled(on);
    return;
  }
  const asked = opening.get(local) ?? new Set();
  opening.set(local, asked);
  if (asked.has(kind)) return held?.stop();
  asked.add(kind);
  let tracks: readonly LocalTrack[] = [];
  try {
    tracks = held?.readyState === 'live' ? [takeOver(held)] : await open(local, kind);
    if (isLeft()) return;
    await Promise.all(tracks.map((track) => local.publishTrack(track)));
    tracks = [];
  } finally {
    asked.delete(kind);
    // Neither shown nor published: whatever opened is closed again.
    for (const track of tracks) track.stop();
  }
}

function open(local: LocalParticipant, kind: DeviceKind): Promise<LocalTrack[]> {
  if (kind === 'screen') return local.createScreenTracks({ audio: true });
  return local.createTracks(kind === 'camera' ? { video: true } : { audio: true });
}

/** The client closes it and opens it again by itself from here on, as if it had asked for it. */
function takeOver(camera: MediaStreamTrack): LocalTrack {
  const { deviceId, width, height, frameRate } = camera.getSettings();
  const constraints: MediaTrackConstraints = {
    ...(deviceId === undefined ? {} : { deviceId: { ideal: deviceId } }),
    ...(width === undefined ? {} : { width: { ideal: width } }),
    ...(height === undefined ? {} : { height: { ideal: height } }),
    ...(frameRate === undefined ? {} : { frameRate: { ideal: frameRate } }),
  };
  const track = new LocalVideoTrack(camera, constraints, false);
  track.source = Track.Source.Camera;
  return track;
}
