import type { ZonedMoment } from '@sanad/domain/kernel/wall-time';
import { taskLimits } from '@sanad/domain/task/limit';
import { useRef } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useTellTyping } from '../../../realtime/session/use-own-presence.ts';
import type { DateDraft } from '../../../ui/date/date-draft.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useKeptText } from '../../../ui/use-kept-text.ts';
import { DueField } from '../due/due-field.tsx';
import { lifeWords } from './life-words.ts';
import { wordPlace } from './use-take.ts';

/** Chooses a date: to set it, or to propose it with a word. */
export function ChooseDate(props: {
  readonly task: {
    readonly id: Parameters<typeof useTellTyping>[0] & string;
    readonly assigneeId: string | null;
  };
  readonly value: ZonedMoment | null;
  readonly isProposal: boolean;
  readonly begun: DateDraft | undefined;
  readonly onLeave: (begun?: DateDraft) => void;
  /** Whether it was taken. */
  readonly onChoose: (due: ZonedMoment | null, word: string) => boolean;
}) {
  const { task, isProposal, onLeave } = props;
  const words = useWords(lifeWords).proposal;
  const typing = useTellTyping(task.id, 'due');
  const [word, setWord, forget] = useKeptText(wordPlace(task.id, 'propose'));
  const ended = useRef(typing.ended);
  return (
    <DueField
      value={props.value}
      begun={props.begun}
      assigneeId={task.assigneeId}
      onTyped={typing.typed}
      onLeave={(left) => {
        ended.current();
        onLeave(left);
      }}
      onCancel={() => {
        ended.current();
        onLeave();
      }}
      onChoose={(due) => {
        ended.current();
        if (props.onChoose(due, word.trim())) forget();
      }}
      {...(isProposal ? { action: words.send } : {})}
    >
      {isProposal ? (
        <TextField
          label={words.word}
          value={word}
          placeholder={words.example}
          maxLength={taskLimits.wordLength}
          autoComplete="off"
          onChange={(next) => {
            typing.typed();
            setWord(next);
          }}
        />
      ) : null}
    </DueField>
  );
}
