import { useTracks, type TrackReference } from '@livekit/components-react';
import { Track } from 'livekit-client';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { callsWords } from '../calls-words.ts';
import { useMemberOf } from '../use-calls.ts';
import { TrackPicture } from './track-picture.tsx';
import { userIdOfIdentity } from './use-tiles.ts';

/** The screen that somebody shows, the newest of several. */
export function useScreenShare(): TrackReference | undefined {
  return useTracks([Track.Source.ScreenShare], { onlySubscribed: false }).at(-1);
}

/** Somebody's screen in the table's place, whole and unmirrored. One's own is not shown back to oneself. */
export function ScreenShare({ share }: { readonly share: TrackReference }) {
  const { call } = useWords(callsWords);
  const memberOf = useMemberOf();
  const { participant, publication } = share;
  const member = memberOf(userIdOfIdentity(participant.identity));
  const name = shortNameOf(member?.name ?? participant.name ?? '');
  const label = participant.isLocal ? call.youShare : call.sharing(name);
  return (
    <figure className="relative flex min-h-0 flex-1 flex-col bg-sunken">
      <div className="relative min-h-0 flex-1">
        {publication.track && !participant.isLocal ? (
          <TrackPicture track={publication.track} fit="contain" label={label} />
        ) : (
          <p className="grid size-full place-items-center text-ink-2">{call.youShare}</p>
        )}
      </div>
      {participant.isLocal ? null : (
        <figcaption className="absolute start-3 bottom-3 rounded-control bg-veil px-2.5 pt-0.75 pb-1 text-small font-semibold text-on-veil">
          <Sentence>{label}</Sentence>
        </figcaption>
      )}
    </figure>
  );
}
