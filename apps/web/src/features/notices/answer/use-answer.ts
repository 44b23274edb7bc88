import { can } from '@sanad/domain/access/capability';
import type { DraftId, MessageId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { dropDraft } from '@sanad/domain/person/draft-mutations';
import { holdMessage, sendHeldNow, takeBackHeld } from '@sanad/domain/person/held-mutations';
import { holdTime } from '@sanad/domain/person/hold-time';
import type { HeldRecord } from '@sanad/domain/person/record';
import { useEffect } from 'react';

import { useMe } from '../../../http/me.ts';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { newId } from '../../../realtime/new-id.ts';
import {
  usePersonRecord,
  usePersonRecords,
  usePersonRoom,
} from '../../../realtime/session/use-person-records.ts';
import { keptDraft } from '../../../ui/kept-draft.ts';
import { toasts } from '../../../ui/toast-queue.ts';
import type { Answerable } from './answerable.ts';

export const answerPlace = (messageId: string): string => `inbox answer ${messageId}`;

/** A question answered from wherever one is: over the person's own room, which holds it as long as they like it. */
export function useAnswer(entry: Answerable): {
  /** Whether this person may answer it, and it can be sent from here now. */
  readonly may: boolean;
  readonly seconds: ReturnType<typeof holdTime>;
  /** Sent, and not gone out yet. */
  readonly held: HeldRecord | undefined;
  /** `returned`: the draft that it was, and is no more. */
  send(text: string, returned?: DraftId): boolean;
  takeBack(): void;
  sendNow(): void;
} {
  const { profile, workspaces } = useMe();
  const client = usePersonRoom(profile.id)?.client;
  const sentence = useRefusalSentence();
  const own = usePersonRecord(profile.id, 'preferences', 'own');
  const helds = usePersonRecords(profile.id, 'held');
  const { message, task, workspaceId } = entry;
  const workspace = workspaces.find(({ id }) => id === workspaceId);
  const stay = workspace?.stay;
  const seconds = holdTime(own?.holdSeconds, false);
  const held = message ? helds?.find(({ answers }) => answers === message.id) : undefined;
  const may =
    message !== null &&
    task !== null &&
    !task.archived &&
    workspace !== undefined &&
    stay !== undefined &&
    can(workspace.role, 'comments.write');

  function say(refused: { code: Refusal['code']; params: Refusal['params'] }): void {
    toasts.show({ text: sentence(new Refusal(refused.code, refused.params)) });
  }

  return {
    may,
    seconds,
    held,
    send(text, returned) {
      if (!may || !client?.ready) return false;
      const made = client.mutate(holdMessage, {
        messageId: newId<MessageId>(),
        workspaceId: workspaceId as WorkspaceId,
        stay,
        taskId: task.id,
        text: text.trim(),
        mentions: [],
        files: [],
        asks: null,
        answers: message.id,
        urgent: false,
        seconds,
      });
      if (made.kind === 'refused') say(made);
      else if (returned) client.mutate(dropDraft, { draftId: returned });
      return made.kind === 'made';
    },
    takeBack() {
      if (!held || !client) return;
      const made = client.mutate(takeBackHeld, { messageId: held.id });
      if (made.kind === 'refused') return say(made);
      if (message) keptDraft.keep(answerPlace(message.id), held.text);
    },
    sendNow() {
      if (held) client?.mutate(sendHeldNow, { messageId: held.id });
    },
  };
}

/** What the own room did not take is said, and its words are in the field again. */
export function useRefusedAnswers(): void {
  const client = usePersonRoom(useMe().profile.id)?.client;
  const sentence = useRefusalSentence();
  useEffect(
    () =>
      client?.onEvent((event) => {
        if (event.kind !== 'refused') return;
        const { name, args, code, params } = event.mutation;
        if (name !== holdMessage.name && name !== takeBackHeld.name) return;
        toasts.show({ text: sentence(new Refusal(code, params)) });
        const { answers, text } = args as { readonly answers?: string; readonly text?: string };
        if (answers && text) keptDraft.keep(answerPlace(answers), text);
      }),
    [client, sentence],
  );
}
