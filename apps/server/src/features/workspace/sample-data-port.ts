import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Language } from '@sanad/protocol/http/profile';

export interface Sample {
  readonly workspaceId: WorkspaceId;
  /** The clinic's owner in Dubai. */
  readonly clientId: UserId;
  /** Her assistant in Cairo. */
  readonly assistantId: UserId;
  /** Of who opened it first; the content shows both languages either way. */
  readonly language: Language;
}

/** Fills a sample workspace by the real mutations, dated from now. Its people, members and columns are there already. */
export interface SampleDataPort {
  fillSampleData(sample: Sample): Promise<void>;
}
