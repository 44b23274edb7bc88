import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import { inOrder, type SeenStep } from '@sanad/domain/onboarding/plan-view';
import { addStep, moveStep, removeStep } from '@sanad/domain/onboarding/step-mutations';
import { unskipStep } from '@sanad/domain/onboarding/tick-mutations';
import { useState } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import {
  useEngagement,
  useEngagementMutate,
} from '../../../realtime/session/engagement-context.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { SkipDialog } from '../edit/skip-dialog.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';

/** What can be done with a step besides ticking it. */
export function StepMenu(props: { readonly seen: SeenStep; readonly onEdit: () => void }) {
  const { step } = props.seen;
  const words = useWords(onboardingWords).step;
  const { language } = useLanguage();
  const [isSkipping, setSkipping] = useState(false);
  const title = titleOfStep(step, readyWordsOf(language));
  return (
    <>
      <Menu
        label={words.more(title)}
        placement="bottom end"
        trigger={<IconButton icon="more" size="small" label={words.more(title)} />}
      >
        <Items {...props} title={title} onSkip={() => setSkipping(true)} />
      </Menu>
      {isSkipping ? (
        <SkipDialog stepId={step.id} title={title} onClose={() => setSkipping(false)} />
      ) : null}
    </>
  );
}

/** Made when the menu opens: until then no step looks at the others. */
function Items(props: {
  readonly seen: SeenStep;
  readonly title: string;
  readonly onEdit: () => void;
  readonly onSkip: () => void;
}) {
  const { seen, title, onEdit, onSkip } = props;
  const words = useWords(onboardingWords).step;
  const { client } = useEngagement().session;
  const mutate = useEngagementMutate();
  const { step, state } = seen;
  // Of one day: what is due on another stands there whatever its place.
  const day = inOrder(client.all('planStep')).filter(({ offset }) => offset === step.offset);
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
        <MenuItem text={words.skip} icon="minus" onAction={onSkip}>
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
    </>
  );
}
