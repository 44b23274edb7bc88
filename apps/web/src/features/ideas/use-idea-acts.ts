import type { IdeaId, UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Revision } from '@sanad/domain/kernel/text-field';
import { captureIdea, letGoIdea, rewriteIdea } from '@sanad/domain/person/idea-mutations';
import { keepIdea, turnIdea } from '@sanad/domain/person/idea-turn-mutations';
import type { IdeaRecord, IdeaTurn } from '@sanad/domain/person/record';
import { useMemo } from 'react';

import { serverNow } from '../../http/server-clock.ts';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { newId } from '../../realtime/new-id.ts';
import type { PersonSession } from '../../realtime/session/person-session.ts';
import { usePersonRoom } from '../../realtime/session/use-person-records.ts';
import { toasts } from '../../ui/toast-queue.ts';
import { wishedHere } from './turn/wished-here.ts';

type OwnClient = PersonSession['client'];

export interface IdeaActs {
  /** What keeps it; nothing where it was refused, which is said. */
  capture(text: string): OwnClient | undefined;
  rewrite(idea: IdeaRecord, text: string): boolean;
  letGo(idea: IdeaRecord): boolean;
  /** What was let go stands where it stood. */
  bringBack(idea: IdeaRecord): void;
  turn(idea: IdeaRecord, into: IdeaTurn['into'], workspaceId: WorkspaceId): boolean;
  /** It is not to become anything after all. */
  takeBack(idea: IdeaRecord): void;
}

/** What a person does with their ideas, over their own room: shown at once, kept on the device, sent when it can be. */
export function useIdeaActs(userId: UserId): IdeaActs {
  const client = usePersonRoom(userId)?.client;
  const sentence = useRefusalSentence();
  return useMemo(() => {
    const say = (refusal: Refusal): void => toasts.show({ text: sentence(refusal) });

    function make(act: (room: OwnClient) => ReturnType<OwnClient['mutate']>): boolean {
      if (!client) {
        say(new Refusal('unavailable'));
        return false;
      }
      const made = act(client);
      if (made.kind === 'refused') say(new Refusal(made.code, made.params));
      return made.kind === 'made';
    }

    return {
      capture(text) {
        const ids = { ideaId: newId<IdeaId>(), rev: newId<Revision>() };
        const at = serverNow() as Instant;
        return make((room) => room.mutate(captureIdea, { ...ids, text: text.trim(), at }))
          ? client
          : undefined;
      },
      rewrite({ id: ideaId, rev: over }, text) {
        const ids = { rev: newId<Revision>(), besideId: newId<IdeaId>() };
        return make((room) =>
          room.mutate(rewriteIdea, {
            ideaId,
            over: over as Revision,
            text: text.trim(),
            ...ids,
          }),
        );
      },
      letGo: ({ id: ideaId }) => make((room) => room.mutate(letGoIdea, { ideaId })),
      bringBack({ id: ideaId, text, at, rev }) {
        make((room) => room.mutate(captureIdea, { ideaId, text, at, rev: rev as Revision }));
      },
      turn(idea, into, workspaceId) {
        const turning = { into, workspaceId, becomes: newId<IdeaTurn['becomes']>() };
        const isMade = make((room) => room.mutate(turnIdea, { ideaId: idea.id, ...turning }));
        if (isMade) wishedHere.set(turning.becomes, { ...idea, turning });
        return isMade;
      },
      takeBack({ id: ideaId, turning }) {
        if (!turning) return;
        const { becomes } = turning;
        make((room) => room.mutate(keepIdea, { ideaId, becomes, refusal: null }));
      },
    };
  }, [client, sentence]);
}
