import { addDays } from '@sanad/domain/kernel/dates/calendar-day';
import { readDay, writeDay } from '@sanad/domain/kernel/dates/day-text';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage } from '../../../i18n/language-context.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { StepForm } from '../edit/step-form.tsx';
import { intakeSideOf } from '../intake/intake-side.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';
import type { StepProps } from './lanes-props.ts';
import { StepFacts } from './step-facts.tsx';
import { StepLinkButton } from './step-link-button.tsx';
import { StepMenu } from './step-menu.tsx';
import { StepNotes } from './step-notes.tsx';

const IntakeQuestions = lazyPiece(
  async () => (await import('../intake/intake-questions.tsx')).IntakeQuestions,
);

/** What a step is, when, what it leads to; opened, what it means and what was said about it. */
export function StepBody({ seen, isNext, sides, notes }: StepProps) {
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const body = useId();
  const { step, state } = seen;
  const ready = readyWordsOf(language);
  const asks = intakeSideOf(step);
  const about =
    step.ready !== null && step.title === '' ? ready.steps[step.ready]?.about : undefined;
  if (isEditing)
    return (
      <div className="min-w-0 flex-1">
        <StepForm
          dayZero={writeDay(addDays(readDay(seen.due), -step.offset))}
          step={step}
          onClose={() => setEditing(false)}
        />
      </div>
    );
  return (
    <div className="min-w-0 flex-1">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Button
            aria-expanded={isOpen}
            aria-controls={body}
            onPress={() => setOpen(!isOpen)}
            className={`max-w-full rounded-tag text-start text-ui hover:underline ${
              state === 'todo' ? 'font-semibold' : 'text-ink-2'
            }`}
          >
            <Bdi>{titleOfStep(step, ready)}</Bdi>
          </Button>
          <StepFacts seen={seen} sides={sides} notes={notes.length} />
        </div>
        <StepLinkButton seen={seen} isNext={isNext} />
        <StepMenu seen={seen} onEdit={() => setEditing(true)} />
      </div>
      {isOpen ? (
        <div id={body} className="rows gap-2.5 pt-2">
          {about === undefined ? null : <p className="text-small text-ink-2">{about}</p>}
          {asks === null ? null : <IntakeQuestions side={asks} />}
          <StepNotes stepId={step.id} notes={notes} sides={sides} />
        </div>
      ) : null}
    </div>
  );
}
