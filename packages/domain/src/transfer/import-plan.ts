import type { ColumnKind } from '../board/record.ts';
import type { ColumnId, FileId, TaskId, UserId } from '../kernel/ids.ts';
import type { ZoneName } from '../kernel/instant.ts';
import type { ImportChunk } from './chunk-import.ts';
import type { CsvChoices, CsvFound } from './csv/csv-choices.ts';
import type { Left } from './import-left.ts';
import type { BoardLines } from './line-words.ts';
import type { AwaitedFile } from './match-files.ts';
import type { Digest } from './source-id.ts';

/** What a file becomes here: chunks to carry out, and what whoever imports must see before. */
export interface ImportPlan {
  readonly boardName: string;
  readonly chunks: readonly ImportChunk[];
  readonly columns: readonly ColumnFound[];
  readonly people: readonly PersonFound[];
  readonly uploads: readonly UploadFound[];
  /** What could not be taken. */
  readonly left: readonly Left[];
  /** Of a table: what it was found to be. */
  readonly csv?: CsvFound | undefined;
}

/** A column of the file. `key` is what the file calls it by; choices name it. */
export interface ColumnFound {
  readonly key: string;
  readonly id: ColumnId;
  readonly name: string;
  readonly archived: boolean;
  readonly tasks: number;
  /** What it will mean here. */
  readonly kind: ColumnKind;
}

export interface PersonFound {
  readonly key: string;
  readonly name: string;
  readonly tasks: number;
  readonly messages: number;
}

/** An attachment whose bytes the file does not hold: it comes as a link, and is a file where somebody has one. */
export interface UploadFound extends AwaitedFile {
  readonly fileId: FileId;
  readonly taskId: TaskId;
  /** Of the task. */
  readonly title: string;
}

/** What whoever imports said about the file. */
export interface ImportChoices {
  /** What each column means, by its key; the others as their names say (`guessKind`). */
  readonly kinds: Readonly<Record<string, ColumnKind>>;
  /** Who somebody in the file is here, by the key; the others stay names. */
  readonly people: Readonly<Record<string, UserId>>;
  readonly csv?: CsvChoices | undefined;
}

export interface PlanOptions {
  readonly workspaceId: string;
  /** The zone in which the importing person thinks of the dates. */
  readonly zone: ZoneName;
  readonly digest: Digest;
  /** The columns that stand in the workspace now: what is imported comes after them. */
  readonly columns: readonly StandingColumn[];
  readonly choices: ImportChoices;
  /** What the lines in a brief are called that stand for fields which tasks do not have here. */
  readonly lines: BoardLines;
}

export interface StandingColumn {
  readonly id: string;
  readonly orderKey: string;
}
