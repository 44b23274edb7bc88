/** A task, of whichever workspace. */
export interface TaskAt {
  readonly taskId: string;
  readonly workspaceId: string;
}
