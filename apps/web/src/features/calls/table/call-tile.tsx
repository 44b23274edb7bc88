import { useIsMuted, useIsSpeaking } from '@livekit/components-react';
import { Track, type Room } from 'livekit-client';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { Tile } from '../../../ui/tile.tsx';
import { callsWords } from '../calls-words.ts';
import type { CallsMessages } from '../messages.en.ts';
import { TrackPicture } from './track-picture.tsx';
import { useLine, type Line } from './use-line.ts';
import type { TileFacts } from './use-tiles.ts';

/** One person at the table: their picture or their letter, whether they speak, and how their line is. */
export function CallTile(props: {
  readonly room: Room;
  readonly tile: TileFacts;
  /** The first frame of their picture is on the screen. */
  readonly onPicture?: () => void;
}) {
  const { participant, person, camera, isLocal, hasVideo } = props.tile;
  const words = useWords(callsWords);
  const speaking = useIsSpeaking(participant);
  const muted = useIsMuted({ participant, source: Track.Source.Microphone });
  const line = useLine(props.room, participant);
  const name = shortNameOf(person.name);
  const track = hasVideo && line !== 'paused' ? camera.publication?.track : undefined;
  const says = lineSentence(words, line, name, isLocal);
  return (
    <Tile
      person={{ ...person, name }}
      speaking={speaking && !muted}
      muted={muted}
      mutedLabel={words.call.muted}
      note={isLocal ? words.you : undefined}
      says={says === undefined ? undefined : <Sentence>{says}</Sentence>}
    >
      {track ? (
        <TrackPicture
          track={track}
          mirrored={isLocal}
          fit="cover"
          label={person.name}
          onShown={isLocal ? undefined : props.onPicture}
        />
      ) : undefined}
    </Tile>
  );
}

/** A sentence instead of a spinner. */
function lineSentence(
  { call }: CallsMessages,
  line: Line,
  name: string,
  isLocal: boolean,
): string | undefined {
  if (line === 'fine') return undefined;
  if (isLocal) return call.yourWeak;
  return line === 'paused' ? call.paused(name) : call.weak(name);
}
