import type { PlanStepId } from '@sanad/domain/kernel/ids';
import { onboardingLimits } from '@sanad/domain/onboarding/limit';
import { skipStep } from '@sanad/domain/onboarding/tick-mutations';
import { useId, useState } from 'react';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { onboardingWords } from '../onboarding-words.ts';

/** A step that is not done, and why: the other side reads it. */
export function SkipDialog(props: {
  readonly stepId: PlanStepId;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const words = useWords(onboardingWords);
  const mutate = useEngagementMutate();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const form = useId();
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={<Sentence>{words.skip.title(props.title)}</Sentence>}
      actions={
        <>
          <Button type="submit" form={form} kind="primary">
            {words.skip.skip}
          </Button>
          <Button kind="quiet" onPress={props.onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="rows gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') return setMissing(true);
          if (mutate(skipStep, { stepId: props.stepId, reason })) props.onClose();
          return undefined;
        }}
      >
        <p>{words.skip.help}</p>
        <TextField
          label={words.skip.reason}
          value={reason}
          onChange={(text) => {
            setReason(text);
            setMissing(false);
          }}
          maxLength={onboardingLimits.reasonLength}
          autoFocus
          {...(isMissing ? { error: words.skip.needed } : {})}
        />
      </form>
    </Dialog>
  );
}
