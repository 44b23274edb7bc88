import type { HeldRecord } from '@sanad/domain/person/record';
import type { Notice } from '@sanad/protocol/http/notices';
import { Link } from '@tanstack/react-router';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { useAway } from '../../../realtime/wire/use-away.ts';
import { buttonLook } from '../../../ui/button-look.ts';
import { Button } from '../../../ui/button.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { noticesWords } from '../notices-words.ts';
import { AnswerField } from './answer-field.tsx';
import type { Answerable } from './answerable.ts';
import { ReturnedAnswer } from './returned-answer.tsx';
import { useAnswer } from './use-answer.ts';

/** A question in its row: its words, and the field for the answer, or what became of it. */
export function AnswerInPlace(props: { readonly entry: Notice; readonly onClose: () => void }) {
  const { entry } = props;
  const { message } = entry;
  const words = useWords(noticesWords).answer;
  return (
    <div className="rows gap-2 pt-1">
      {message && message.text !== '' ? (
        <div className="rows">
          {message.text.split('\n').map((paragraph, at) => (
            <OwnWords key={at} text={paragraph} className="text-ui wrap-anywhere" />
          ))}
        </div>
      ) : (
        <p className="text-ui text-ink-2">{words.gone}</p>
      )}
      <AnswerBelow entry={entry} onClose={props.onClose} />
    </div>
  );
}

/** Below a question's words: the field for the answer, or what became of it. */
export function AnswerBelow(props: { readonly entry: Answerable; readonly onClose: () => void }) {
  const { entry, onClose } = props;
  const { message, task, workspaceId } = entry;
  const words = useWords(noticesWords).answer;
  const answer = useAnswer(entry);
  const isOpen = entry.waits && answer.may;
  return (
    <>
      {answer.held ? null : <ReturnedAnswer entry={entry} />}
      {answer.held ? <HeldAnswer held={answer.held} answer={answer} /> : null}
      {isOpen && !answer.held && message ? (
        <AnswerField entry={entry} messageId={message.id} answer={answer} onClose={onClose} />
      ) : null}
      {isOpen || !task ? null : (
        <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
          {entry.waits ? words.mayNot : null}
          <Link
            to="/w/$workspaceId/board/$taskId"
            params={{ workspaceId, taskId: task.id }}
            className={buttonLook('quiet', 'small')}
          >
            {words.open}
          </Link>
        </p>
      )}
    </>
  );
}

/** What is promised is the server's to keep; without a connection it cannot be told to do otherwise. */
function HeldAnswer(props: {
  readonly held: HeldRecord;
  readonly answer: Pick<ReturnType<typeof useAnswer>, 'takeBack' | 'sendNow'>;
}) {
  const { held, answer } = props;
  const words = useWords(noticesWords).answer;
  const away = useAway(useMe().profile.id);
  const isHere = held.loginId === null;
  const mayUndo = !held.going && (isHere || !away);
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
      {isHere && away ? words.offline : words.waits}
      {mayUndo ? (
        <Button size="small" kind="quiet" icon="undo" onPress={answer.takeBack}>
          {words.takeBack}
        </Button>
      ) : null}
      {mayUndo && !isHere ? (
        <Button size="small" kind="quiet" onPress={answer.sendNow}>
          {words.sendNow}
        </Button>
      ) : null}
    </p>
  );
}
