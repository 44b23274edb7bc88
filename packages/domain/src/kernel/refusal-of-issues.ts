import type { z } from 'zod';

import type { NamedIssue } from './name.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

/** What a schema's no means: the code that one of its rules names, else `bad_request` with the field. */
export function refusalOfIssues(error: z.ZodError): Refusal {
  const [first] = error.issues;
  const field = first?.path.join('.');
  return new Refusal(codeOfIssues(error), field ? { field } : {});
}

export function codeOfIssues(error: z.ZodError): RefusalCode {
  for (const issue of error.issues) {
    const { refusal } = ((issue.code === 'custom' && issue.params) || {}) as Partial<NamedIssue>;
    if (refusal !== undefined) return refusal;
  }
  return 'bad_request';
}
