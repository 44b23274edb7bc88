import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { captureIdea, rewriteIdea } from '@sanad/domain/person/idea-mutations';
import { turnIdea } from '@sanad/domain/person/idea-turn-mutations';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

import { useMe } from '../../../http/me.ts';
import { whoIsHere } from '../../../http/who-is-here.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { openQuietSession } from '../../../realtime/session/quiet-session.ts';
import { createTurns } from '../../../realtime/session/turns.ts';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import type { WorkspaceSession } from '../../../realtime/session/workspace-session.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { capturePlace } from '../capture/capture-place.ts';
import { ideasWords } from '../ideas-words.ts';
import { runErrands, type Reach } from './errands.ts';

const longestJoinMs = 10_000;
const turns = createTurns(2, longestJoinMs);

/** Does in the background what ideas wait for; and what the own room did not take is said, and is in the field again. */
export function IdeaErrands(props: {
  /** The workspace that the page shows: of one socket a room knows one place, so no other is opened beside it. */
  readonly session: WorkspaceSession | undefined;
}) {
  const { session } = props;
  const { profile, workspaces } = useMe();
  const userId: UserId = profile.id;
  const client = usePersonRoom(userId)?.client;
  const words = useWords(ideasWords);
  const sentence = useRefusalSentence();
  const navigate = useNavigate();
  const nameOf = (id: string): string => workspaces.find((each) => each.id === id)?.name ?? '';
  const latest = useRef({ words, sentence, nameOf, navigate, workspaces });
  useEffect(() => {
    latest.current = { words, sentence, nameOf, navigate, workspaces };
  });
  const standing = workspaces.map(({ id }) => id).join(' ');

  useEffect(() => {
    if (!client) return undefined;
    return runErrands(client, reachOf(userId, session, standing), {
      became({ turning: { into, workspaceId, becomes } }) {
        const now = latest.current;
        const onAct = (): void =>
          into === 'task'
            ? void now.navigate({
                to: '/w/$workspaceId/board/$taskId',
                params: { workspaceId, taskId: becomes },
              })
            : void now.navigate({
                to: '/w/$workspaceId/docs/$documentId',
                params: { workspaceId, documentId: becomes },
              });
        const text = now.words.became[into](now.nameOf(workspaceId));
        toasts.show({ text, action: { label: now.words.open, onAct } });
      },
      stayed(_wish, why) {
        const now = latest.current;
        toasts.show({ text: now.words.stayed(now.sentence(why)) });
      },
    });
  }, [client, userId, session, standing]);

  useEffect(
    () =>
      client?.onEvent((event) => {
        if (event.kind !== 'refused') return;
        const { name, args, code, params } = event.mutation;
        const isWritten = name === captureIdea.name || name === rewriteIdea.name;
        if (!isWritten && name !== turnIdea.name) return;
        toasts.show({ text: latest.current.sentence(new Refusal(code, params)) });
        if (isWritten) keptDraft.keep(capturePlace, (args as { readonly text: string }).text);
      }),
    [client],
  );
  return null;
}

function reachOf(userId: UserId, session: WorkspaceSession | undefined, standing: string): Reach {
  const here = new Set(standing.split(' '));
  return {
    open(workspaceId: WorkspaceId) {
      if (!here.has(workspaceId)) return undefined;
      if (!session) return openQuietSession(userId, workspaceId, turns);
      if (session.workspaceId !== workspaceId) return undefined;
      return Promise.resolve({ client: session.client, close: () => undefined });
    },
    isGone: (workspaceId) => whoIsHere.said === userId && !here.has(workspaceId),
  };
}
