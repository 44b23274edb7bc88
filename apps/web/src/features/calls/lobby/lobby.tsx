import type { CallRecord } from '@sanad/domain/calls/record';
import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { betweenMoments } from '../../../i18n/between-moments.ts';
import { cityOf, zoneOfBrowser } from '../../../i18n/city.ts';
import { timeOfDay } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { personOf } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe, useMembers } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { LevelMeter } from '../../../ui/level-meter.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { callsWords } from '../calls-words.ts';
import { callMedia } from '../media/call-media.ts';
import { warmUp } from '../media/warm-up.ts';
import { beganAt, phaseOf } from '../model/calls-of.ts';
import { usePeopleInside } from '../use-calls.ts';
import { useIsJoining } from '../use-is-joining.ts';
import { useVideoState } from '../use-video-state.ts';
import { VideoNotice } from '../video-notice.tsx';
import { whoIsInside } from '../who-is-inside.ts';
import { choicesOf, DeviceField } from './device-field.tsx';
import { LobbyChecks, type ConnectionState, type SoundState } from './lobby-checks.tsx';
import { LobbyStage } from './lobby-stage.tsx';
import { useLevel } from './use-level.ts';
import { usePreview, type Preview } from './use-preview.ts';

/** Before the call: how one looks and sounds, who is there, and whether the line holds. */
export function Lobby(props: {
  readonly call: CallRecord;
  readonly refused: RefusalCode | undefined;
}) {
  const { call } = props;
  const { workspaceId } = useSession();
  const words = useWords(callsWords);
  const sentence = useRefusalSentence();
  const preview = usePreview();
  const [heard, setHeard] = useState(false);
  const video = useVideoState(workspaceId);
  const members = useMembers();
  const mine = useMe();
  const inside = usePeopleInside(call);
  const others = inside.filter((person) => person.id !== mine?.userId);
  const awaited = members.find((member) => member.active && member.userId !== mine?.userId);
  const other = others[0] ?? (awaited && personOf(awaited));
  const ready = video.data?.state.state === 'ready';
  useEffect(() => {
    if (ready) warmUp();
  }, [ready]);

  const join = (withCamera: boolean): void => {
    const camera = () => preview.camera?.getVideoTracks()[0]?.clone();
    void callMedia.join({ workspaceId, callId: call.id, withCamera, camera });
  };
  const otherLabel =
    other === undefined
      ? words.lobby.waitingForSomebody
      : others.length > 0
        ? shortNameOf(other.name)
        : words.lobby.waitingFor(shortNameOf(other.name));

  return (
    <div className="mx-auto w-full max-w-[940px]">
      <div className="mb-4.5 flex flex-wrap items-end justify-between gap-x-6 gap-y-2.5">
        <div>
          <h1 className="text-display-tight">{words.lobby.title}</h1>
          <p className="mt-1.25 text-ink-2">
            {phaseOf(call) === 'on' ? <StartedAt call={call} /> : null}
          </p>
        </div>
        <p className="flex items-center gap-2.25">
          {others.slice(0, 3).map((person) => (
            <Avatar key={person.id} {...person} size="normal" here silent className="me-1" />
          ))}
          <span>
            <Sentence>{whoIsInside(words, others)}</Sentence>
          </span>
        </p>
      </div>
      <LobbyStage
        me={mine && personOf(mine)}
        myLabel={words.lobby.youHere(shortNameOf(mine?.name ?? ''))}
        camera={preview.camera}
        other={other}
        otherLabel={otherLabel}
        otherIsIn={others.length > 0}
        callId={call.id}
      >
        {preview.microphone ? (
          <span className="absolute start-4 top-4">
            <OwnLevel callId={call.id} stream={preview.microphone} onHeard={() => setHeard(true)} />
          </span>
        ) : null}
      </LobbyStage>
      <div className="mt-4 grid gap-2.5 empty:hidden">
        <VideoNotice state={video.data?.state} />
        <Troubles preview={preview} />
        {props.refused === undefined ? null : (
          <Notice kind="late">{sentence(new Refusal(props.refused))}</Notice>
        )}
      </div>
      <div className="mt-5.5 grid grid-cols-[1fr_1fr_0.8fr] items-start gap-8 phone:grid-cols-[minmax(0,1fr)] phone:gap-5">
        <div className="grid gap-2.5">
          <DeviceField
            label={words.lobby.microphone}
            icon="mic"
            choices={choicesOf(preview.devices, 'audioinput', words.lobby.unnamedMicrophone)}
            value={preview.chosen('audioinput')}
            none={words.lobby.noMicrophone}
            onChange={(id) => preview.choose('audioinput', id)}
          />
          <DeviceField
            label={words.lobby.camera}
            icon="video"
            choices={choicesOf(preview.devices, 'videoinput', words.lobby.unnamedCamera)}
            value={preview.chosen('videoinput')}
            none={words.lobby.noCamera}
            onChange={(id) => preview.choose('videoinput', id)}
          />
        </div>
        <LobbyChecks
          sound={soundState(preview, heard)}
          connection={connectionOf(video.data?.roundTrip, video.isError)}
        />
        <JoinButtons
          callId={call.id}
          ready={ready}
          onJoin={() => join(preview.cameraTrouble === undefined)}
          onSoundOnly={() => join(false)}
        />
      </div>
    </div>
  );
}

/** By themselves, because they change with the press: the rest of the lobby does not. */
function JoinButtons(props: {
  readonly callId: string;
  readonly ready: boolean;
  readonly onJoin: () => void;
  readonly onSoundOnly: () => void;
}) {
  const { lobby } = useWords(callsWords);
  const joining = useIsJoining(props.callId);
  return (
    <div className="grid gap-2 phone:-order-1">
      <Button
        kind="primary"
        size="large"
        isDisabled={!props.ready}
        isPending={joining}
        onPress={props.onJoin}
      >
        {joining ? lobby.joining : lobby.join}
      </Button>
      <Button kind="quiet" isDisabled={!props.ready || joining} onPress={props.onSoundOnly}>
        {lobby.soundOnly}
      </Button>
    </div>
  );
}

/**
 * By itself, because it is drawn fifteen times a second: the rest of the lobby is not. On the way into the
 * call it stands still.
 */
function OwnLevel(props: {
  readonly callId: string;
  readonly stream: MediaStream;
  readonly onHeard: () => void;
}) {
  const words = useWords(callsWords);
  const still = useIsJoining(props.callId);
  const level = useLevel(props.stream, props.onHeard, still);
  return <LevelMeter level={level} label={words.lobby.level} />;
}

function connectionOf(roundTrip: number | undefined, failed: boolean): ConnectionState {
  if (failed) return 'none';
  if (roundTrip === undefined) return 'asking';
  return roundTrip < 400 ? 'good' : 'weak';
}

/** What keeps a device from working, each in words, with one way to try again. */
function Troubles({ preview }: { readonly preview: ReturnType<typeof usePreview> }) {
  const words = useWords(callsWords);
  const { cameraTrouble, microphoneTrouble } = preview;
  if (cameraTrouble === undefined && microphoneTrouble === undefined) return null;
  const sentences =
    microphoneTrouble === 'insecure'
      ? [words.trouble.microphone.insecure]
      : [
          cameraTrouble && words.trouble.camera[cameraTrouble],
          microphoneTrouble && words.trouble.microphone[microphoneTrouble],
        ].filter((text) => text !== undefined);
  return (
    <Notice
      kind="risk"
      icon={cameraTrouble === undefined ? 'mic-off' : 'video-off'}
      action={
        microphoneTrouble === 'insecure' ? null : (
          <Button kind="quiet" size="small" onPress={preview.tryAgain}>
            {words.tryAgain}
          </Button>
        )
      }
    >
      {sentences.map((text) => (
        <span key={text} className="block">
          {text}
        </span>
      ))}
    </Notice>
  );
}

/** "Started 12:00 pm in Dubai · 10:00 am in Cairo": the own clock first. */
function StartedAt({ call }: { readonly call: CallRecord }) {
  const words = useWords(callsWords);
  const { language, locale } = useLanguage();
  const mine = useMe();
  const members = useMembers();
  const own = mine?.zone ?? zoneOfBrowser();
  const zones = new Set<string>([
    own,
    ...members.filter((one) => one.active).map((one) => one.zone),
  ]);
  const clocks = [...zones]
    .slice(0, 2)
    .map((zone) => words.inZone(timeOfDay(locale, zone, beganAt(call)), cityOf(zone, language)));
  return <Sentence>{words.lobby.since(clocks.join(betweenMoments(language)))}</Sentence>;
}

/** The way back, for the page's head. */
export function BackToBoard() {
  const words = useWords(callsWords);
  const { workspaceId } = useSession();
  return (
    <Link
      to="/w/$workspaceId/board"
      params={{ workspaceId }}
      className={buttonLook('quiet')}
      onClick={callMedia.forget}
    >
      <Icon name="back" size="small" />
      {words.backToBoard}
    </Link>
  );
}

/** The browser may still be asking for the microphone: that is not yet a trouble. */
function soundState(preview: Preview, heard: boolean): SoundState {
  if (preview.microphone) return heard ? 'clear' : 'waiting';
  return preview.microphoneTrouble === undefined ? 'asking' : 'none';
}
