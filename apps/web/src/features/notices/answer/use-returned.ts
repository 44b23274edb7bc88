import type { MessageId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { draftIdOf } from '@sanad/domain/person/record';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { usePersonRecord } from '../../../realtime/session/use-person-records.ts';
import { noticesWords } from '../notices-words.ts';
import type { Answerable } from './answerable.ts';

/** The answer to this question that was sent and did not go out: its words, and why. They are the draft at its task. */
export function useReturned({ task, message }: Pick<Answerable, 'task' | 'message'>) {
  const words = useWords(noticesWords).answer;
  const sentence = useRefusalSentence();
  const { profile } = useMe();
  const draft = usePersonRecord(profile.id, 'draft', draftIdOf(task?.id ?? noTask));
  if (
    !draft ||
    draft.refusal === null ||
    draft.answers !== (message?.id as MessageId | undefined)
  ) {
    return undefined;
  }
  // They are signed in again, or they would not read it.
  const isSignedOut = draft.refusal === 'unauthenticated';
  const why = isSignedOut ? words.signedOut : sentence(new Refusal(draft.refusal));
  return { draftId: draft.id, text: draft.text, why: words.returned(why) };
}

const noTask = '' as NonNullable<Answerable['task']>['id'];
