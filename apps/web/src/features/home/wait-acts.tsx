import type { HomeWait } from '@sanad/domain/home/record';
import { Link } from '@tanstack/react-router';

import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { useMayEdit } from '../board/use-may-edit.ts';
import { homeWords } from './home-words.ts';
import type { Outcome } from './use-taken.ts';
import { useWordsOfTime } from './use-words-of-time.ts';

/** The buttons of a row: the one that settles it says what comes of it, the other leads to another answer. */
export function WaitActs(props: {
  readonly wait: HomeWait;
  readonly isFirst: boolean;
  readonly isOpened: boolean;
  readonly onOpen: (what: 'question' | 'changes') => void;
  readonly onSettle: (outcome: Outcome) => void;
}) {
  const { wait, isFirst, onOpen, onSettle } = props;
  const { ask, task } = wait;
  const words = useWords(homeWords).acts;
  const mayEdit = useMayEdit();
  const { dayOfMoment } = useWordsOfTime();
  const kind = isFirst ? 'primary' : 'plain';
  if (ask.kind === 'answer') {
    if (ask.questionId === null) return <ToTask taskId={task.id} text={words.open} />;
    return (
      <Button
        kind={props.isOpened ? 'quiet' : kind}
        size="small"
        aria-expanded={props.isOpened}
        onPress={() => onOpen('question')}
      >
        {props.isOpened ? words.close : words.answer}
      </Button>
    );
  }
  if (!mayEdit) return null;
  if (ask.kind === 'agree') {
    const { due } = ask.proposal;
    return (
      <>
        <Button kind={kind} size="small" onPress={() => onSettle('agree')}>
          {due ? words.agree(dayOfMoment(due)) : words.agreeNoDate}
        </Button>
        <ToTask taskId={task.id} text={words.other} />
      </>
    );
  }
  if (ask.kind === 'take')
    return (
      <Button kind={kind} size="small" onPress={() => onSettle('take')}>
        {words.take}
      </Button>
    );
  return (
    <>
      <Button kind={kind} size="small" onPress={() => onSettle('accept')}>
        {words.accept}
      </Button>
      <Button kind="quiet" size="small" onPress={() => onOpen('changes')}>
        {words.changes}
      </Button>
    </>
  );
}

/** Where more is needed than a button: the task has the field for it. */
function ToTask(props: { readonly taskId: string; readonly text: string }) {
  const { workspaceId } = useSession();
  return (
    <Link
      to="/w/$workspaceId/board/$taskId"
      params={{ workspaceId, taskId: props.taskId }}
      className={buttonLook('quiet', 'small')}
    >
      {props.text}
    </Link>
  );
}
