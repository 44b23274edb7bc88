import type { PlanStepId } from '@sanad/domain/kernel/ids';
import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import { onboardingLimits } from '@sanad/domain/onboarding/limit';
import type { PlanStepRecord, StepLink } from '@sanad/domain/onboarding/record';
import type { StepKind, StepOwner } from '@sanad/domain/onboarding/step-kind';
import {
  addStep,
  renameStep,
  setStepAfter,
  setStepBillable,
  setStepKind,
  setStepOffset,
  setStepOwner,
} from '@sanad/domain/onboarding/step-mutations';
import { useState } from 'react';

import { newId } from '../../../realtime/new-id.ts';
import { useEngagementMutate } from '../../../realtime/session/engagement-context.tsx';

interface Fields {
  readonly title: string;
  readonly owner: StepOwner;
  /** As it was typed. */
  readonly offset: string;
  readonly kind: StepKind;
  readonly link: StepLink | null;
  readonly after: readonly PlanStepId[];
  readonly billable: 'open' | 'yes' | 'no';
}

const paid = { open: null, yes: true, no: false } as const;

/** The fields of a step's form, and what saving them makes: of a step that is there, only what was changed. */
export function useStepForm({
  step,
  steps,
  onClose,
}: {
  readonly step: PlanStepRecord | undefined;
  readonly steps: readonly PlanStepRecord[];
  readonly onClose: () => void;
}) {
  const mutate = useEngagementMutate();
  const [fields, setFields] = useState<Fields>(() => ({
    title: step?.title ?? '',
    owner: step?.owner ?? 'both',
    offset: String(step?.offset ?? 0),
    kind: step?.kind ?? 'plain',
    link: step?.link ?? null,
    after: step?.after ?? [],
    billable: step?.billable == null ? 'open' : step.billable ? 'yes' : 'no',
  }));
  const [isNameless, setNameless] = useState(false);
  const offset = readOffset(fields.offset);

  function add(days: number): boolean {
    const last = steps.findLast((each) => each.offset <= days);
    const orderKey = orderKeyBetween(last?.orderKey ?? null, null, Math.random());
    const { title, owner, kind, link, after, billable } = fields;
    return mutate(addStep, {
      ...{ stepId: newId(), ready: null, title, owner, offset: days, kind, link },
      ...{ after: [...after], billable: paid[billable], orderKey },
    });
  }

  function change({ id: stepId, ...before }: PlanStepRecord, days: number): boolean {
    const { title, owner, kind, link, after, billable } = fields;
    const done: boolean[] = [];
    if (title.trim() !== before.title) done.push(mutate(renameStep, { stepId, title }));
    if (owner !== before.owner) done.push(mutate(setStepOwner, { stepId, owner }));
    if (days !== before.offset) done.push(mutate(setStepOffset, { stepId, offset: days }));
    if (kind !== before.kind || link?.id !== before.link?.id)
      done.push(mutate(setStepKind, { stepId, kind, link }));
    if (after.join() !== before.after.join())
      done.push(mutate(setStepAfter, { stepId, after: [...after] }));
    if (paid[billable] !== before.billable)
      done.push(mutate(setStepBillable, { stepId, billable: paid[billable] }));
    return done.every(Boolean);
  }

  return {
    fields,
    isNameless,
    /** `undefined`: what is typed is no number of days. */
    offset,
    set(next: Partial<Fields>) {
      setFields({ ...fields, ...next });
      setNameless(false);
    },
    save() {
      if (fields.title.trim() === '' && !step?.ready) return setNameless(true);
      if (offset === undefined) return undefined;
      if (step ? change(step, offset) : add(offset)) onClose();
      return undefined;
    },
  };
}

/** Also in Arabic digits, and with the sign that keyboards of either language type. */
function readOffset(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/^[−–]/, '-');
  if (!/^[+-]?\d{1,3}$/.test(plain)) return undefined;
  const days = Number(plain);
  const { daysBefore, daysAfter } = onboardingLimits;
  return days >= -daysBefore && days <= daysAfter ? days : undefined;
}
