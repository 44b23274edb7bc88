import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { PlanView, SeenStep } from '@sanad/domain/onboarding/plan-view';
import { addStep, moveStep, removeStep } from '@sanad/domain/onboarding/step-mutations';
import { unskipStep } from '@sanad/domain/onboarding/tick-mutations';
import { useState } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { SkipDialog } from '../edit/skip-dialog.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';

/** What can be done with a step besides ticking it. */
export function StepMenu(props: {
  readonly seen: SeenStep;
  readonly view: PlanView;
  readonly onEdit: () => void;
}) {
  const { seen, view, onEdit } = props;
  const words = useWords(onboardingWords).step;
  const { language } = useLanguage();
  const mutate = useEngagementMutate();
  const [isSkipping, setSkipping] = useState(false);
  const { step, state } = seen;
  const title = titleOfStep(step, readyWordsOf(language));
  // Of one day: what is due on another stands there whatever its place.
  const day = view.steps.filter(({ due }) => due === seen.due).map((each) => each.step);
  const at = day.findIndex(({ id }) => id === step.id);
  const isBegun = step.client !== null || step.assistant !== null;

  function move(by: -1 | 1): void {
    const rest = day.toSpliced(at, 1);
    const [before, after] = [rest[at + by - 1], rest[at + by]];
    const orderKey = orderKeyBetween(
      before?.orderKey ?? null,
      after?.orderKey ?? null,
      Math.random(),
    );
    mutate(moveStep, { stepId: step.id, orderKey });
  }
  function remove(): void {
    if (!mutate(removeStep, { stepId: step.id })) return;
    const { id, titleBy: _by, client: _c, assistant: _a, skipped: _s, ...rest } = step;
    toasts.show({
      text: words.removed(title),
      action: {
        label: words.undo,
        icon: 'undo',
        onAct: () => void mutate(addStep, { stepId: id, ...rest, after: [...rest.after] }),
      },
    });
  }

  return (
    <>
      <Menu
        label={words.more(title)}
        placement="bottom end"
        trigger={<IconButton icon="more" size="small" label={words.more(title)} />}
      >
        <MenuItem text={words.edit} icon="edit" onAction={onEdit}>
          {words.edit}
        </MenuItem>
        {at > 0 ? (
          <MenuItem text={words.earlier} icon="move" onAction={() => move(-1)}>
            {words.earlier}
          </MenuItem>
        ) : null}
        {at < day.length - 1 ? (
          <MenuItem text={words.later} icon="move" onAction={() => move(1)}>
            {words.later}
          </MenuItem>
        ) : null}
        {state === 'todo' ? (
          <MenuItem text={words.skip} icon="minus" onAction={() => setSkipping(true)}>
            {words.skip}
          </MenuItem>
        ) : null}
        {state === 'skipped' ? (
          <MenuItem
            text={words.unskip}
            icon="again"
            onAction={() => mutate(unskipStep, { stepId: step.id })}
          >
            {words.unskip}
          </MenuItem>
        ) : null}
        {isBegun || state === 'skipped' ? null : (
          <MenuItem text={words.remove} icon="close" onAction={remove}>
            {words.remove}
          </MenuItem>
        )}
      </Menu>
      {isSkipping ? (
        <SkipDialog stepId={step.id} title={title} onClose={() => setSkipping(false)} />
      ) : null}
    </>
  );
}
