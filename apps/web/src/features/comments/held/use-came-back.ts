import type { FileId, TaskId, UserId } from '@sanad/domain/kernel/ids';
import type { RefusalCode } from '@sanad/domain/kernel/refusal';
import { draftIdOf } from '@sanad/domain/person/record';
import { useEffect, useState, type RefObject } from 'react';

import { useSession } from '../../../realtime/session/session-context.tsx';
import { usePersonRecord } from '../../../realtime/session/use-person-records.ts';
import { useSignal } from '../../../realtime/signal.ts';
import { useTalkDesk } from '../talk-desk.ts';

interface Writing {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly ask: (userId: UserId | null) => void;
  readonly show: (files: readonly FileId[]) => void;
  readonly field: RefObject<HTMLElement | null>;
}

/**
 * Words that were sent and are back in the field: taken back by hand, or returned by the server. They stand
 * before what was written meanwhile. Gives why the server returned them, for as long as something stands there.
 */
export function useCameBack(taskId: TaskId, writing: Writing): RefusalCode | null {
  const { userId } = useSession();
  const desk = useTalkDesk(taskId);
  const takenBack = useSignal(desk.takenBack);
  const tooLate = useSignal(desk.tooLate);
  const { text, write, ask, show, field } = writing;

  useEffect(() => {
    if (takenBack === null || takenBack.isIn) return;
    desk.takenBack.set({ ...takenBack, isIn: true });
    write(text === '' ? takenBack.text : `${takenBack.text}\n${text}`);
    show(takenBack.files);
    if (takenBack.asks !== null) ask(takenBack.asks);
    if (takenBack.answers !== null) desk.answering.set(takenBack.answers);
    field.current?.focus();
  });
  useEffect(() => {
    if (tooLate === null) return;
    desk.tooLate.set(null);
    // It has gone out: a second time it would say the same.
    if (text === tooLate) write('');
    else if (text.startsWith(`${tooLate}\n`)) write(text.slice(tooLate.length + 1));
  });

  const draft = usePersonRecord(userId, 'draft', draftIdOf(taskId));
  const { refusal = null, asks = null, answers = null } = draft ?? {};
  useEffect(() => {
    if (refusal === null) return;
    if (asks !== null) ask(asks);
    if (answers !== null) desk.answering.set(answers);
    // Once for each return: what is chosen afterwards stays.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [refusal, asks, answers, desk]);
  const [shown, setShown] = useState<RefusalCode | null>(null);
  if (refusal !== null && refusal !== shown) setShown(refusal);
  else if (refusal === null && shown !== null && text === '') setShown(null);
  return shown;
}
