import { z } from 'zod';

/** Every id on the wire is a lower-case UUID, so an id never needs escaping and a foreign one looks like an unknown one. */
export const uuid = z
  .string()
  .length(36)
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export const userId = uuid.brand<'UserId'>();
export const workspaceId = uuid.brand<'WorkspaceId'>();
export const membershipId = uuid.brand<'MembershipId'>();
export const invitationId = uuid.brand<'InvitationId'>();
export const columnId = uuid.brand<'ColumnId'>();
export const taskId = uuid.brand<'TaskId'>();
export const checklistItemId = uuid.brand<'ChecklistItemId'>();
/** A task that comes again: what its occurrences have in common. */
export const seriesId = uuid.brand<'SeriesId'>();
/** What is planned for a day, and the tasks whose dates go with it. */
export const eventId = uuid.brand<'EventId'>();
export const templateId = uuid.brand<'TemplateId'>();
export const templateTaskId = uuid.brand<'TemplateTaskId'>();
export const messageId = uuid.brand<'MessageId'>();
export const labelId = uuid.brand<'LabelId'>();
export const documentId = uuid.brand<'DocumentId'>();
export const callId = uuid.brand<'CallId'>();
export const plannedCheckInId = uuid.brand<'PlannedCheckInId'>();
export const handOffId = uuid.brand<'HandOffId'>();
/** One section of what a business says of itself. */
export const businessTextId = uuid.brand<'BusinessTextId'>();
/** An area of work that is handed over. */
export const areaId = uuid.brand<'AreaId'>();
/** What one side of an engagement says that it expects. */
export const expectationId = uuid.brand<'ExpectationId'>();
export const fileId = uuid.brand<'FileId'>();
/** One state of a file's bytes, and the upload that brings it. */
export const fileVersionId = uuid.brand<'FileVersionId'>();
export const fileRequestId = uuid.brand<'FileRequestId'>();
export const draftId = uuid.brand<'DraftId'>();
export const ideaId = uuid.brand<'IdeaId'>();
export const savedFilterId = uuid.brand<'SavedFilterId'>();
export const datedHoursId = uuid.brand<'DatedHoursId'>();
/** One assistant's relationship with one workspace. */
export const engagementId = uuid.brand<'EngagementId'>();
export const planStepId = uuid.brand<'PlanStepId'>();
export const planTemplateId = uuid.brand<'PlanTemplateId'>();
export const stepNoteId = uuid.brand<'StepNoteId'>();
/** One sync client: one browser tab's queue, or one server-side actor. */
export const clientId = uuid.brand<'ClientId'>();

export type UserId = z.infer<typeof userId>;
export type WorkspaceId = z.infer<typeof workspaceId>;
export type MembershipId = z.infer<typeof membershipId>;
export type InvitationId = z.infer<typeof invitationId>;
export type ColumnId = z.infer<typeof columnId>;
export type TaskId = z.infer<typeof taskId>;
export type ChecklistItemId = z.infer<typeof checklistItemId>;
export type SeriesId = z.infer<typeof seriesId>;
export type EventId = z.infer<typeof eventId>;
export type TemplateId = z.infer<typeof templateId>;
export type TemplateTaskId = z.infer<typeof templateTaskId>;
export type MessageId = z.infer<typeof messageId>;
export type LabelId = z.infer<typeof labelId>;
export type DocumentId = z.infer<typeof documentId>;
export type CallId = z.infer<typeof callId>;
export type PlannedCheckInId = z.infer<typeof plannedCheckInId>;
export type HandOffId = z.infer<typeof handOffId>;
export type BusinessTextId = z.infer<typeof businessTextId>;
export type AreaId = z.infer<typeof areaId>;
export type ExpectationId = z.infer<typeof expectationId>;
export type FileId = z.infer<typeof fileId>;
export type FileVersionId = z.infer<typeof fileVersionId>;
export type FileRequestId = z.infer<typeof fileRequestId>;
export type DraftId = z.infer<typeof draftId>;
export type IdeaId = z.infer<typeof ideaId>;
export type SavedFilterId = z.infer<typeof savedFilterId>;
export type DatedHoursId = z.infer<typeof datedHoursId>;
export type EngagementId = z.infer<typeof engagementId>;
export type PlanStepId = z.infer<typeof planStepId>;
export type PlanTemplateId = z.infer<typeof planTemplateId>;
export type StepNoteId = z.infer<typeof stepNoteId>;
export type ClientId = z.infer<typeof clientId>;
