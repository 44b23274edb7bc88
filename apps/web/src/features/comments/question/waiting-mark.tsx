import { useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useMe, useMember, useRecord } from '../../../realtime/session/use-live.ts';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { commentsWords } from '../comments-words.ts';

/** The sign of an open question on a task's face, in the colour of whom it waits for. */
export function WaitingMark(props: { readonly questionId: string }) {
  const words = useWords(commentsWords);
  const question = useRecord('question', props.questionId);
  const asked = useMember(question?.to);
  const me = useMe();
  if (!question) return null;
  const label =
    question.to === me?.userId
      ? words.question.waitsForYou
      : words.question.waits(asked ? shortNameOf(asked.name) : words.somebody);
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      data-hue={asked && personOf(asked).hue}
      className="inline-flex text-p-text"
    >
      <Icon name="question" size="small" />
    </span>
  );
}
