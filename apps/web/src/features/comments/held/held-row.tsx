import { takeBackHeld, sendHeldNow } from '@sanad/domain/person/held-mutations';
import type { HeldRecord } from '@sanad/domain/person/record';

import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { hueOfMember, personOf } from '../../../realtime/session/member.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMe, useMember } from '../../../realtime/session/use-live.ts';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { commentsWords } from '../comments-words.ts';
import { useTalkDesk } from '../talk-desk.ts';
import { MessageFiles } from '../words/message-files.tsx';
import { MessageWords } from '../words/message-words.tsx';
import { useSecondsLeft } from './use-seconds-left.ts';

/** A message that nobody else has yet: when it goes, and what can still be done about it. */
export function HeldRow({ held }: { readonly held: HeldRecord }) {
  const words = useWords(commentsWords);
  const me = useMe();
  const asked = useMember(held.asks);
  return (
    <div
      data-hue={me && hueOfMember(me)}
      className="grid grid-cols-[32px_minmax(0,1fr)] gap-x-2.5 pt-3"
    >
      {me ? <Avatar {...personOf(me)} silent className="mt-0.5" /> : <span />}
      <div className="rows gap-1">
        <p className="flex min-h-6.5 flex-wrap items-center gap-x-1 text-meta text-ink-3">
          <Bdi className="font-semibold text-ink">{me?.name ?? words.you}</Bdi>
          {held.asks === null ? null : (
            <>
              {'· '}
              <Sentence>{words.asked(shortNameOf(asked?.name ?? words.somebody))}</Sentence>
            </>
          )}
          {'· '}
          {words.held.onlyYou}
        </p>
        <div className="max-w-full justify-self-start rounded-task border border-dashed border-edge px-3 py-2 text-ui">
          <MessageWords message={held} />
          <MessageFiles ids={held.files} />
        </div>
        <Fate held={held} />
      </div>
    </div>
  );
}

/** What is promised is the server's to keep; without a connection it cannot be told to do otherwise. */
function Fate({ held }: { readonly held: HeldRecord }) {
  const words = useWords(commentsWords).held;
  const { userId } = useSession();
  const own = usePersonRoom(userId)?.client;
  const desk = useTalkDesk(held.taskId);
  const offline = useOffline();
  const left = useSecondsLeft(held.dueAt);
  const isHere = held.loginId === null;
  const mayUndo = !held.going && (isHere || !offline);
  const mayHurry = mayUndo && !isHere && left > 0;

  function undo(): void {
    const { id: messageId, text, files, asks, answers } = held;
    if (own?.mutate(takeBackHeld, { messageId }).kind !== 'made') return;
    desk.takenBack.set({ messageId, text, files, asks, answers });
  }

  function hurry(): void {
    own?.mutate(sendHeldNow, { messageId: held.id });
    desk.writing.set({});
  }

  return (
    <div className="flex min-h-7.5 flex-wrap items-center gap-x-1.5 text-meta text-ink-3 coarse:min-h-11">
      <span role="timer" className="tabular-nums">
        {isHere && offline
          ? words.waits
          : left > 0 && !held.going
            ? words.goesIn(left)
            : words.goes}
      </span>
      {mayUndo ? (
        <Button size="small" kind="quiet" icon="undo" onPress={undo}>
          {words.undo}
        </Button>
      ) : null}
      {mayHurry ? (
        <Button size="small" kind="quiet" onPress={hurry}>
          {words.sendNow}
        </Button>
      ) : null}
    </div>
  );
}
