/** Whose a step is. */
export const stepOwners = ['client', 'assistant', 'both'] as const;
export type StepOwner = (typeof stepOwners)[number];

/** What a step stands for; it says where its link leads as well. A name once stored is never used for anything else. */
export const stepKinds = [
  'plain',
  'questionnaire',
  'page',
  'procedure',
  'agreement',
  'access',
  'call',
  'tasks',
  'review',
  'learning',
] as const;
export type StepKind = (typeof stepKinds)[number];
