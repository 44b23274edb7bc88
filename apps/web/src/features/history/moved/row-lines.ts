import { rowChangeOf, type NumberedLine, type RowChange } from '@sanad/domain/history/row-change';

/** Of one task: its first lines and its last. */
const keptLines = 60;

/** Lines of what others did, by the task that they are about. */
export class RowLines {
  readonly #tasks = new Map<string, readonly NumberedLine[]>();

  constructor(lines: readonly NumberedLine[] = []) {
    for (const line of lines) if (line.about) this.#put(line.about.id, [line]);
  }

  tasks(): readonly string[] {
    return [...this.#tasks.keys()];
  }

  add(others: RowLines): void {
    for (const [taskId, lines] of others.#tasks) this.#put(taskId, lines);
  }

  /** What was done to a task after a version. */
  changeOf(taskId: string, after: number): RowChange | null {
    const lines = this.#tasks.get(taskId) ?? [];
    return rowChangeOf(lines.filter(({ version }) => version > after));
  }

  clear(): void {
    this.#tasks.clear();
  }

  #put(taskId: string, lines: readonly NumberedLine[]): void {
    this.#tasks.set(taskId, cut([...(this.#tasks.get(taskId) ?? []), ...lines]));
  }
}

function cut(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  if (lines.length <= keptLines) return lines;
  const inOrder = lines.toSorted((a, b) => a.version - b.version || a.line - b.line);
  return [...inOrder.slice(0, keptLines / 2), ...inOrder.slice(-keptLines / 2)];
}
