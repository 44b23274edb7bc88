import type { Track } from 'livekit-client';
import { useEffect, useRef } from 'react';

/** A picture that is on its way through LiveKit. Sound never plays here: `call-media.ts` plays it. */
export function TrackPicture(props: {
  readonly track: Track;
  readonly mirrored?: boolean;
  readonly fit: 'cover' | 'contain';
  readonly label: string;
  /** Its first frame is on the screen. */
  readonly onShown?: (() => void) | undefined;
}) {
  const { track, onShown } = props;
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  useEffect(() => {
    const element = video.current;
    if (!element || !onShown) return;
    const asked = element.requestVideoFrameCallback(onShown);
    return () => element.cancelVideoFrameCallback(asked);
  }, [track, onShown]);
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted
      aria-label={props.label}
      className={`absolute inset-0 size-full ${props.fit === 'cover' ? 'object-cover' : 'object-contain'} ${
        props.mirrored === true ? 'mirrored' : ''
      }`}
    />
  );
}
