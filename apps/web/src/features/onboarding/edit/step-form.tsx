import { onboardingLimits } from '@sanad/domain/onboarding/limit';
import { dueDay, inOrder } from '@sanad/domain/onboarding/plan-view';
import type { PlanStepRecord } from '@sanad/domain/onboarding/record';
import { stepKinds, stepOwners } from '@sanad/domain/onboarding/step-kind';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useEngagementRecords } from '../../../realtime/session/engagement-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf } from '../ready-words-of.ts';
import { useDays } from '../use-days.ts';
import { AfterField } from './after-field.tsx';
import { DocumentField } from './document-field.tsx';
import { useStepForm } from './use-step-form.ts';

/** A step, new or changed, where it stands. */
export function StepForm(props: {
  readonly dayZero: string;
  readonly step?: PlanStepRecord;
  readonly onClose: () => void;
}) {
  const { step, dayZero, onClose } = props;
  const steps = inOrder(useEngagementRecords('planStep'));
  const all = useWords(onboardingWords);
  const words = all.form;
  const { language } = useLanguage();
  const days = useDays();
  const form = useStepForm({ step, steps, onClose });
  const { fields, set } = form;
  const ready = step?.ready ? readyWordsOf(language).steps[step.ready]?.title : undefined;
  return (
    <form
      className="rows gap-3 rounded-task bg-paper p-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField
        label={words.name}
        value={fields.title}
        onChange={(title) => set({ title })}
        maxLength={onboardingLimits.titleLength}
        autoFocus
        {...(ready === undefined ? {} : { help: words.readyHelp(ready), placeholder: ready })}
        {...(form.isNameless ? { error: words.nameNeeded } : {})}
      />
      <div className="grid grid-cols-2 items-start gap-3 phone:grid-cols-1">
        <NativeSelect
          label={words.owner}
          value={fields.owner}
          onChange={(owner) => set({ owner })}
          options={stepOwners.map((value) => ({ value, label: words.owners[value] }))}
        />
        <TextField
          label={words.offset}
          value={fields.offset}
          onChange={(offset) => set({ offset })}
          holds="token"
          inputMode="numeric"
          {...(form.offset === undefined
            ? { error: words.offsetWrong }
            : { help: words.offsetHelp(days.day(dueDay(dayZero, { offset: form.offset }))) })}
        />
        <NativeSelect
          label={words.kind}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
          options={stepKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <DocumentField value={fields.link} onChange={(link) => set({ link })} />
        {fields.kind === 'learning' ? (
          <NativeSelect
            label={words.billable}
            value={fields.billable}
            onChange={(billable) => set({ billable })}
            options={(['open', 'yes', 'no'] as const).map((value) => ({
              value,
              label: words.billables[value],
            }))}
          />
        ) : null}
      </div>
      <AfterField
        steps={steps.filter(({ id }) => id !== step?.id)}
        value={fields.after}
        onChange={(after) => set({ after })}
      />
      <div className="flex gap-2">
        <Button type="submit" kind="primary" size="small">
          {step ? all.save : words.add}
        </Button>
        <Button kind="quiet" size="small" onPress={onClose}>
          {all.cancel}
        </Button>
      </div>
    </form>
  );
}
