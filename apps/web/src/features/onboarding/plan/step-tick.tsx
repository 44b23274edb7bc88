import type { Side } from '@sanad/domain/access/side';
import type { SeenStep } from '@sanad/domain/onboarding/plan-view';
import {
  tickAssistantStep,
  tickClientStep,
  untickAssistantStep,
  untickClientStep,
} from '@sanad/domain/onboarding/tick-mutations';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import {
  useEngagement,
  useEngagementMutate,
} from '../../../realtime/session/engagement-context.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Person } from '../../../ui/person.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';

const ring = 'grid size-5 flex-none place-items-center rounded-[50%] border-[1.5px]';
const full = 'border-ink bg-ink text-sheet';

/** A side's half of a step: one's own is ticked here, the other's is only shown. */
export function StepTick(props: {
  readonly seen: SeenStep;
  readonly side: Side;
  /** Whose half it is, where both stand beside each other. */
  readonly person?: Person;
  readonly className?: string;
}) {
  const { seen, side, person, className = '' } = props;
  const words = useWords(onboardingWords).step;
  const { language } = useLanguage();
  const here = useEngagement();
  const mutate = useEngagementMutate();
  const { step, state, blockers } = seen;
  const isDone = step[side] !== null;
  const letter = person && <Avatar {...person} size="tiny" solid silent />;
  if (here.side !== side || state === 'skipped') {
    const said = state === 'skipped' ? words.isSkipped : isDone ? words.isDone : words.isOpen;
    return (
      <span
        role="img"
        aria-label={
          person && state !== 'skipped' ? (isDone ? words.half : words.notHalf)(person.name) : said
        }
        className={`flex items-center gap-1 ${className}`}
      >
        {letter}
        <span className={`${ring} ${isDone ? full : 'border-dashed border-edge'}`}>
          <Icon
            name={state === 'skipped' ? 'minus' : 'check'}
            size="small"
            className={isDone || state === 'skipped' ? '' : 'invisible'}
          />
        </span>
      </span>
    );
  }
  function tick(done: boolean): void {
    const own =
      side === 'client'
        ? [tickClientStep, untickClientStep]
        : [tickAssistantStep, untickAssistantStep];
    mutate(own[done ? 0 : 1]!, { stepId: step.id });
  }
  return (
    <AriaCheckbox
      aria-label={words.tick(titleOfStep(step, readyWordsOf(language)))}
      isSelected={isDone}
      isDisabled={!isDone && blockers.length > 0}
      onChange={tick}
      className={`group/tick relative flex cursor-pointer items-center gap-1 disabled:cursor-default coarse:-m-3 coarse:p-3 ${className}`}
    >
      {letter}
      <span
        className={`${ring} group-focus-visible/tick:outline-2 group-focus-visible/tick:outline-offset-2 group-focus-visible/tick:outline-focus ${
          isDone
            ? full
            : blockers.length > 0
              ? 'border-dashed border-line-2'
              : 'border-edge group-hover/tick:border-ink'
        }`}
      >
        <Icon name="check" size="small" className={isDone ? '' : 'invisible'} />
      </span>
    </AriaCheckbox>
  );
}
