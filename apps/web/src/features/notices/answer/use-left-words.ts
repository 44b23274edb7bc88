import { writeDraft } from '@sanad/domain/person/draft-mutations';
import { draftIdOf } from '@sanad/domain/person/record';
import type { Notice } from '@sanad/protocol/http/notices';
import { useEffect, useRef } from 'react';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import { noticesWords } from '../notices-words.ts';
import { answerPlace } from './use-answer.ts';

/** A question that somebody settles while its answer is being written: the words become the draft at its task. */
export function useLeftWords(openId: string | null, entries: readonly Notice[]): void {
  const words = useWords(noticesWords).answer;
  const { profile, workspaces } = useMe();
  const client = usePersonRoom(profile.id)?.client;
  const seen = useRef<Notice>(undefined);
  const entry = entries.find(({ id }) => id === openId);

  useEffect(() => {
    if (entry) seen.current = entry;
    if (entry || openId === null || seen.current?.id !== openId) return;
    const { message, task, workspaceId } = seen.current;
    seen.current = undefined;
    const place = answerPlace(message?.id ?? '');
    const text = keptDraft.of(place).trim();
    const stay = workspaces.find(({ id }) => id === workspaceId)?.stay;
    // With the workspace goes what was begun there.
    if (stay === undefined) keptDraft.forget(place);
    if (text === '' || !task || stay === undefined || !client?.ready) return;
    const draftId = draftIdOf(task.id);
    const begun = client.get('draft', draftId)?.text;
    const made = client.mutate(writeDraft, {
      draftId,
      workspaceId,
      stay,
      taskId: task.id,
      text: begun === undefined ? text : `${begun}\n${text}`,
    });
    if (made.kind !== 'made') return;
    keptDraft.forget(place);
    toasts.show({ text: words.settled });
  }, [entry, openId, client, workspaces, words]);
}
