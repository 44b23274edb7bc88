import type { Notice } from '@sanad/protocol/http/notices';

/** A question as its answer needs it: where it stands, and who asked. */
export interface Answerable extends Pick<Notice, 'workspaceId' | 'waits'> {
  readonly task: Pick<NonNullable<Notice['task']>, 'id' | 'archived'> | null;
  readonly message: Pick<NonNullable<Notice['message']>, 'id'> | null;
  readonly actor: Pick<Notice['actor'], 'name'>;
}
