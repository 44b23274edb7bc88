import { useEffect, useRef, type ReactNode } from 'react';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { initialOf, shortNameOf } from '../../../ui/initial-of.ts';
import type { Person } from '../../../ui/person.ts';
import { firstFace } from '../media/first-face.ts';
import { TrackPicture } from '../table/track-picture.tsx';
import { userIdOfIdentity } from '../table/use-tiles.ts';
import { useMemberOf } from '../use-calls.ts';
import { useIsJoining } from '../use-is-joining.ts';

interface Awaited {
  readonly other: Person | undefined;
  readonly otherLabel: string;
  readonly otherIsIn: boolean;
}

interface Stage extends Awaited {
  readonly me: Person | undefined;
  readonly myLabel: string;
  readonly camera: MediaStream | undefined;
  readonly callId: string;
  readonly children?: ReactNode;
}

/** Both halves on one seam, the own one first: the person's picture, and who is there or awaited. */
export function LobbyStage(props: Stage) {
  const { me } = props;
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
      <OtherHalf {...props} />
    </div>
  );
}

/** Who is there or awaited; on the way into the call the first face of it, before the table is drawn. */
function OtherHalf(props: Awaited & { readonly callId: string }) {
  const memberOf = useMemberOf();
  const face = useSignal(firstFace, (one) => (one?.callId === props.callId ? one : undefined));
  const member = face && memberOf(userIdOfIdentity(face.identity));
  const seen = member && { other: personOf(member), otherLabel: shortNameOf(member.name) };
  const { other, otherLabel, otherIsIn } = seen ? { ...seen, otherIsIn: true } : props;
  return (
    <div
      className="lobby-half"
      data-half="other"
      data-hue={other?.hue}
      data-empty={otherIsIn ? undefined : ''}
    >
      {other === undefined ? null : <GreatLetter name={other.name} />}
      {face ? (
        <TrackPicture track={face.track} fit="cover" label={otherLabel} onShown={face.onShown} />
      ) : null}
      <span className="lobby-name end-4">
        {other !== undefined && otherIsIn ? (
          <Bdi>{otherLabel}</Bdi>
        ) : (
          <Sentence>{otherLabel}</Sentence>
        )}
      </span>
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
