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
export const messageId = uuid.brand<'MessageId'>();
export const labelId = uuid.brand<'LabelId'>();
export const documentId = uuid.brand<'DocumentId'>();
export const callId = uuid.brand<'CallId'>();
export const plannedCheckInId = uuid.brand<'PlannedCheckInId'>();
export const draftId = uuid.brand<'DraftId'>();
/** One sync client: one browser tab's queue, or one server-side actor. */
export const clientId = uuid.brand<'ClientId'>();

export type UserId = z.infer<typeof userId>;
export type WorkspaceId = z.infer<typeof workspaceId>;
export type MembershipId = z.infer<typeof membershipId>;
export type InvitationId = z.infer<typeof invitationId>;
export type ColumnId = z.infer<typeof columnId>;
export type TaskId = z.infer<typeof taskId>;
export type ChecklistItemId = z.infer<typeof checklistItemId>;
export type MessageId = z.infer<typeof messageId>;
export type LabelId = z.infer<typeof labelId>;
export type DocumentId = z.infer<typeof documentId>;
export type CallId = z.infer<typeof callId>;
export type PlannedCheckInId = z.infer<typeof plannedCheckInId>;
export type DraftId = z.infer<typeof draftId>;
export type ClientId = z.infer<typeof clientId>;
