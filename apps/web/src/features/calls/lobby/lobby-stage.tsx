import { useEffect, useRef, type ReactNode } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { initialOf } from '../../../ui/initial-of.ts';
import type { Person } from '../../../ui/person.ts';
import { useIsJoining } from '../use-is-joining.ts';

/** Both halves on one seam, the own one first: the person's picture, and who is there or awaited. */
export function LobbyStage(props: {
  readonly me: Person | undefined;
  readonly myLabel: string;
  readonly camera: MediaStream | undefined;
  readonly other: Person | undefined;
  readonly otherLabel: string;
  readonly otherIsIn: boolean;
  readonly callId: string;
  readonly children?: ReactNode;
}) {
  const { me, other } = props;
  return (
    <div className="lobby-stage">
      <div className="lobby-half" data-half="own" data-hue={me?.hue ?? 'sky'}>
        {props.camera ? (
          <OwnPicture callId={props.callId} stream={props.camera} />
        ) : (
          <GreatLetter name={me?.name ?? ''} />
        )}
        {props.children}
        <span className="lobby-name start-4">
          <Sentence>{props.myLabel}</Sentence>
        </span>
      </div>
      <div
        className="lobby-half"
        data-half="other"
        data-hue={other?.hue}
        data-empty={props.otherIsIn ? undefined : ''}
      >
        {other === undefined ? null : <GreatLetter name={other.name} />}
        <span className="lobby-name end-4">
          {other !== undefined && props.otherIsIn ? (
            <Bdi>{props.otherLabel}</Bdi>
          ) : (
            <Sentence>{props.otherLabel}</Sentence>
          )}
        </span>
      </div>
    </div>
  );
}

/** On the way into the call it stands still, which leaves the machine to the other's. */
function OwnPicture({ callId, stream }: { readonly callId: string; readonly stream: MediaStream }) {
  const still = useIsJoining(callId);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  useEffect(() => {
    if (still) video.current?.pause();
    else video.current?.play().catch(() => {});
  }, [still]);
  return (
    <video
      ref={video}
      autoPlay
      playsInline
      muted
      className="absolute inset-0 size-full object-cover mirrored"
    />
  );
}

/** Camera off: the person's tint with a large letter. */
export function GreatLetter({ name }: { readonly name: string }) {
  return (
    <span aria-hidden="true" className="great-letter">
      {initialOf(name)}
    </span>
  );
}
