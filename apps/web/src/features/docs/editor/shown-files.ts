import type { FileId } from '@sanad/domain/kernel/ids';

/** What an editor needs of the workspace's files: it shows them where they were put, as they are now. */
export interface ShownFiles {
  /** Absent: on its way still, archived, or gone. */
  of(fileId: string): ShownFile | undefined;
  onChange(fileId: string, listener: () => void): () => void;
  /** Adds files to the document's; resolves with them as they are called there. */
  add(files: readonly File[]): Promise<readonly AddedFile[]>;
}

export interface ShownFile {
  readonly name: string;
  readonly size: string;
  readonly address: string;
  /** Of a picture of what is in it, where there is one. */
  readonly preview: string | undefined;
}

export interface AddedFile {
  readonly fileId: FileId;
  readonly name: string;
}
