import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { showsSomething, type NamedIssue } from '../kernel/name.ts';
import { planSteps, stepNotes } from './kinds.ts';
import { onboardingLimits } from './limit.ts';
import { defineOnboarding, refuseAt } from './onboarding-scope.ts';

const blank = { params: { refusal: 'message_blank' } satisfies NamedIssue };

const noteText = z
  .string()
  .max(onboardingLimits.noteLength)
  .refine(showsSomething, blank)
  .overwrite((text) => text.toWellFormed().replaceAll('\0', '').trim());

export const addStepNote = defineOnboarding({
  name: 'addStepNote',
  args: z.strictObject({ noteId: newId(stepNotes), stepId: ref(planSteps), text: noteText }),
  needs: 'engagement.edit',
  apply(tx, { noteId: id, stepId, text }, { now, actor }) {
    refuseAt(onboardingLimits.notes, tx.countUnder('stepNote', stepId));
    tx.put('stepNote', { id, stepId, text, at: now, by: actor });
  },
  inverse: (_before, { noteId }) => ({ name: 'removeStepNote', args: { noteId } }),
  sample(from) {
    const step = from.one('planStep');
    return step && { noteId: from.newId(), stepId: step.id, text: from.words() };
  },
});

/** One's own, and gone. */
export const removeStepNote = defineOnboarding({
  name: 'removeStepNote',
  args: z.strictObject({ noteId: ref(stepNotes) }),
  needs: 'engagement.edit',
  owner: (tx, { noteId }) => tx.get('stepNote', noteId)?.by,
  apply: (tx, { noteId }) => tx.remove('stepNote', noteId),
  sample(from) {
    const note = from.one('stepNote', ({ by }) => by === from.actor);
    return note && { noteId: note.id };
  },
});
