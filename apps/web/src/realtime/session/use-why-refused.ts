import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { Intent } from '@sanad/domain/kernel/mutation';
import { Refusal, type RefusalCode, type RefusalParams } from '@sanad/domain/kernel/refusal';
import { moveTask } from '@sanad/domain/task/task-mutations';
import { useCallback } from 'react';

import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { shortNameOf } from '../../ui/initial-of.ts';
import { liveWords } from '../live-words.ts';
import { useSession } from './session-context.tsx';

interface Refused {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly intent?: Pick<Intent, 'name' | 'args'>;
}

/** Why something was not done, in a sentence; of a move that somebody else made first: who, and where the task is now. */
export function useWhyRefused(): (refused: Refused) => string {
  const { client, userId } = useSession();
  const sentence = useRefusalSentence();
  const words = useWords(liveWords);
  const { language } = useLanguage();

  return useCallback(
    ({ code, params, intent }) => {
      if (code === 'changed_since' && intent?.name === moveTask.name) {
        const { taskId } = intent.args as { readonly taskId: string };
        const task = client.get('task', taskId);
        const column = task && client.get('column', task.columnId);
        const mover = client.all('member').find((member) => member.userId === task?.movedBy);
        if (column && mover && mover.userId !== userId) {
          return words.movedFirst(
            shortNameOf(mover.name),
            shownColumnName(column, language),
            column.kind !== 'plain',
          );
        }
      }
      return sentence(new Refusal(code, params));
    },
    [client, userId, sentence, words, language],
  );
}
