import type { UserId } from '@sanad/domain/kernel/ids';
import type { LifeStep } from '@sanad/domain/task/life/life-table';
import { openProposal } from '@sanad/domain/task/life/proposal';
import type { Standing } from '@sanad/domain/task/life/standing';

import type { IconName } from '../../../ui/icon-registry.ts';
import type { LifeMessages } from './messages.en.ts';
import type { When } from './use-when.ts';

/** A step that asks for a line of words before it is taken. */
export type WordStep = 'decline' | 'withdraw' | 'deliver' | 'requestChanges' | 'cancel';

const wordSteps: ReadonlySet<LifeStep> = new Set<LifeStep>([
  'decline',
  'withdraw',
  'deliver',
  'requestChanges',
  'cancel',
]);

export function asksForWords(step: LifeStep): step is WordStep {
  return wordSteps.has(step);
}

export const stepIcons: Readonly<Partial<Record<LifeStep, IconName>>> = {
  agree: 'handshake',
  propose: 'calendar',
  ask: 'question',
  answer: 'comment',
  start: 'forward',
  deliver: 'send',
  accept: 'check',
  requestChanges: 'again',
  reopen: 'again',
  decline: 'close',
  withdraw: 'undo',
  takeBackProposal: 'undo',
  takeBackDelivery: 'undo',
  cancel: 'close',
};

/** What a step's button says: its outcome. */
export function stepLabel(
  step: LifeStep,
  { task, state }: Standing,
  { words, when, me }: { readonly words: LifeMessages; readonly when: When; readonly me: UserId },
): string {
  const { steps } = words;
  const proposal = openProposal(task, state);
  switch (step) {
    case 'agree': {
      if (!proposal?.due) return steps.accept.none;
      return steps.accept.day(when.day(proposal.due, task.due));
    }
    case 'propose':
      if (task.proposal?.by === me) return steps.changeProposal;
      return task.due || proposal?.due ? steps.proposeAnother : steps.propose;
    case 'accept':
      return steps.acceptDelivery;
    case 'request':
    case 'takeBackQuestion':
      return '';
    default:
      return steps[step];
  }
}
