import { trialLimits } from '@sanad/domain/review/trial/trial';
import type { Reviews, TrialFacts } from '@sanad/protocol/http/review';
import { Link } from '@tanstack/react-router';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useCollection } from '../../../realtime/session/use-live.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { reviewWords } from '../review-words.ts';
import type { ReviewsAtHand } from '../use-reviews.ts';
import { useStep } from '../use-step.ts';

/** As many as are offered at once: whoever has more opens the task and knows its name. */
const offered = 40;

/** The tasks of a trial, three at most, out of those that are this assistant's. */
export function TrialTasks(props: {
  readonly all: Reviews;
  readonly trial: TrialFacts;
  readonly steps: Pick<ReviewsAtHand, 'mark' | 'unmark'>;
  readonly mayChange: boolean;
}) {
  const { all, trial, steps, mayChange } = props;
  const words = useWords(reviewWords);
  const say = words.trial;
  const why = useRefusalSentence();
  const offline = useOffline();
  const { workspaceId } = useSession();
  const { busy, trouble, run } = useStep();
  const tasks = useCollection('task', (a, b) => b.number - a.number);
  const titleOf = (taskId: string) => tasks.find(({ id }) => id === taskId)?.title.text;
  const others = tasks
    .filter(
      ({ id, assigneeId, archivedAt }) =>
        assigneeId === all.assistant.userId &&
        archivedAt === null &&
        !trial.tasks.some(({ taskId }) => taskId === id),
    )
    .slice(0, offered);
  return (
    <div className="rows gap-2">
      {trial.tasks.length === 0 ? null : (
        <ul aria-label={say.tasks(trial.tasks.length)}>
          {trial.tasks.map(({ taskId, title }) => {
            const live = titleOf(taskId);
            return (
              <li
                key={taskId}
                className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-2 border-b border-line"
              >
                {live === undefined ? (
                  <span className="text-ui text-ink-2">
                    <Bdi>{title}</Bdi> <span className="text-small text-ink-3">{say.gone}</span>
                  </span>
                ) : (
                  <Link
                    to="/w/$workspaceId/board/$taskId"
                    params={{ workspaceId, taskId }}
                    className="py-1.5 text-ui font-semibold hover:underline"
                  >
                    <Bdi>{live}</Bdi>
                  </Link>
                )}
                {mayChange ? (
                  <IconButton
                    icon="close"
                    label={say.takeOut(live ?? title)}
                    isDisabled={offline || busy}
                    onPress={() =>
                      void run(() => steps.unmark(taskId), say.tasks(trial.tasks.length - 1))
                    }
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {!mayChange ? null : trial.tasks.length >= trialLimits.tasks ? (
        <p className="text-small text-ink-3">{say.full}</p>
      ) : others.length === 0 ? (
        <p className="text-small text-ink-3">{say.noTasks}</p>
      ) : (
        <div>
          <Menu
            label={say.addOf}
            trigger={
              <Button icon="add" isDisabled={offline || busy}>
                {say.add}
              </Button>
            }
          >
            {others.map(({ id, title }) => (
              <MenuItem
                key={id}
                text={title.text}
                onAction={() => void run(() => steps.mark(id), say.tasks(trial.tasks.length + 1))}
              >
                <Bdi>{title.text}</Bdi>
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
    </div>
  );
}
