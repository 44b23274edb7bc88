/** Lengths count code points; `workLength` what one task's template is as text, so that it always fits into one message. */
export const templateLimits = {
  /** Of a workspace, archived ones too. */
  templates: 200,
  tasksPerTemplate: 100,
  events: 1_000,
  nameLength: 200,
  workLength: 60_000,
} as const;
