import { z } from 'zod';

import { userId, type UserId } from './ids.ts';
import { Refusal } from './refusal.ts';

/**
 * A text that two people may edit apart. Every write names the revision it was typed on; a write on
 * an older revision is kept beside the text as another version, and a person chooses between them.
 */
export const revision = z.string().min(8).max(40).brand<'Revision'>();
export type Revision = z.infer<typeof revision>;

export interface TextVersion {
  readonly text: string;
  readonly rev: Revision;
  readonly by: UserId;
}

export interface TextField extends TextVersion {
  /** Versions written at the same time by others, oldest first; empty when there is nothing to choose. */
  readonly others: readonly TextVersion[];
}

/** More than this many versions of one text at once is refused with `too_many_versions`. */
export const maxTextVersions = 8;

export const textVersion = z.object({ text: z.string(), rev: revision, by: userId });

export function createTextField(text: string, rev: Revision, by: UserId): TextField {
  return { text, rev, by, others: [] };
}

/** One write. `base` is the revision on the writer's screen; the result holds both texts if that was not the newest. */
export function applyTextWrite(
  field: TextField,
  write: {
    readonly base: Revision;
    readonly text: string;
    readonly rev: Revision;
    readonly by: UserId;
  },
): TextField {
  refuseTakenRevision(field, write.rev);
  const version: TextVersion = { text: write.text, rev: write.rev, by: write.by };
  if (write.base === field.rev) return { ...version, others: field.others };
  const at = field.others.findIndex((other) => other.rev === write.base);
  if (at >= 0) return { ...field, others: field.others.with(at, version) };
  if (write.text === field.text) return field;
  if (field.others.length + 1 >= maxTextVersions) throw new Refusal('too_many_versions');
  return { ...field, others: [...field.others, version] };
}

/** Two texts under one name could not be told apart again: an undo, or somebody who typed on one, would meet the other. */
function refuseTakenRevision(field: TextField, rev: Revision): void {
  const isTaken = [field, ...field.others].some((version) => version.rev === rev);
  if (isTaken) throw new Refusal('bad_request');
}

/** The person chose: `text` becomes the only version. Refused when a version they did not see has arrived. */
export function applyTextChoice(
  field: TextField,
  choice: {
    readonly seen: readonly Revision[];
    readonly text: string;
    readonly rev: Revision;
    readonly by: UserId;
  },
): TextField {
  const seen = new Set(choice.seen);
  const unseen = [field, ...field.others].some((version) => !seen.has(version.rev));
  if (unseen) throw new Refusal('changed_since');
  refuseTakenRevision(field, choice.rev);
  return createTextField(choice.text, choice.rev, choice.by);
}
