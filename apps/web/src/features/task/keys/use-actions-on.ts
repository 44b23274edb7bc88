import { peopleOf } from '@sanad/domain/task/life/sides';
import { stateOf } from '@sanad/domain/task/life/task-state';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { stepWish } from '../../board/step-wish.ts';
import { useTaskNavigation } from '../../board/task-navigation.tsx';
import { templateWish } from '../../board/template-wish.ts';
import type { Action } from '../../keys/actions/known-actions.ts';
import { chordFor } from '../../keys/key-book.ts';
import { keysWords } from '../../keys/keys-words.ts';
import { lifeWords } from '../life/life-words.ts';
import { nextStepsOf } from '../life/next-steps.ts';
import { stepIcons, stepLabel } from '../life/step-words.ts';
import { useWhen } from '../life/use-when.ts';
import { useTaskActions } from '../menu/use-task-actions.ts';
import { taskWords } from '../task-words.ts';
import type { AskedOf } from './asked-dialog.tsx';
import type { AtHand } from './use-at-hand.ts';

/** Of what the keys of a task do. */
export const keyIcons = {
  assign: 'person',
  label: 'tag',
  date: 'calendar',
  move: 'forward',
} as const;

/** All that can be done with one task, as its row, its panel and the law of its life allow. */
export function useActionsOn(ask: (what: AskedOf['what'], at: AtHand) => void) {
  const { client, userId } = useSession();
  const keys = useWords(keysWords).lines.task;
  const words = useWords(taskWords);
  const life = useWords(lifeWords);
  const when = useWhen();
  const actions = useTaskActions();
  const { openTaskId, openTask } = useTaskNavigation();

  return (at: AtHand): readonly Action[] => {
    const { task } = at;
    const about = task.title.text;
    const state = stateOf(task, client.get('column', task.columnId));
    const standing = { task, state, people: peopleOf(client.all('member')) };
    const { first, beside, more } = nextStepsOf(standing, userId);
    const steps = [...(first === null ? [] : [first]), ...beside, ...more].filter(
      (step) => step !== 'propose',
    );
    return [
      // A yes is brought to hand in the open task; what asks for a word asks for it there.
      ...steps.map((step) => ({
        id: `step-${step}`,
        text: stepLabel(step, standing, { words: life, when, me: userId }),
        about,
        icon: stepIcons[step] ?? 'forward',
        run: () => {
          openTask(task.id);
          stepWish.set({ taskId: task.id, step });
        },
      })),
      ...(['assign', 'label', 'date', 'move'] as const).map((what) => ({
        id: `task-${what}`,
        text: keys[what],
        about,
        icon: keyIcons[what],
        chord: chordFor('task', what),
        run: () => ask(what, at),
      })),
      ...(openTaskId === task.id
        ? []
        : [
            {
              id: 'task-open',
              text: keys.open,
              about,
              icon: 'board' as const,
              chord: chordFor('task', 'open'),
              run: () => openTask(task.id),
            },
          ]),
      {
        id: 'task-link',
        text: words.task.copyLink,
        about,
        icon: 'link',
        run: () => void actions.copyLink(task.id),
      },
      {
        id: 'task-template',
        text: words.task.saveTemplate,
        about,
        icon: 'copy',
        run: () => templateWish.set({ taskIds: [task.id], name: about }),
      },
      {
        id: 'task-archive',
        text: words.task.archive,
        about,
        icon: 'archive',
        run: () => actions.archive(task),
      },
    ];
  };
}
