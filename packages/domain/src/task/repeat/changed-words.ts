import { z } from 'zod';

import {
  briefArgument,
  checklistNameArgument,
  itemTextArgument,
  titleArgument,
} from '../argument.ts';
import { taskLimits } from '../limit.ts';

const step = z.strictObject({
  checklist: checklistNameArgument,
  text: itemTextArgument,
  orderKey: z.string(),
});

/** Words of an occurrence as they came, of the parts that somebody changed there since; `null`: that part is as it came. */
export const changedWords = z.strictObject({
  title: titleArgument.nullable(),
  brief: briefArgument.nullable(),
  steps: z.array(step).max(taskLimits.checklistItemsPerTask).nullable(),
});
export type ChangedWords = Readonly<z.infer<typeof changedWords>>;
export type SeriesStep = Readonly<z.infer<typeof step>>;
export type WordsPart = keyof ChangedWords;
/** What was said of an occurrence's words: which were changed, and whether only there; `null`: nobody has said. */
export interface WordsOfTurn {
  readonly changed: ChangedWords | null;
  readonly onlyHere: boolean | null;
}
