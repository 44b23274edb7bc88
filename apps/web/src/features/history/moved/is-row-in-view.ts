/** Whether somebody can see this row now: it is on the screen, and nothing lies over its middle. */
export function isRowInView(row: Element): boolean {
  const { left, top, width, height } = row.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && row.contains(there);
}

export function isTaskInView(taskId: string): boolean {
  const rows = document.querySelectorAll(`.task-row[data-task-id="${CSS.escape(taskId)}"]`);
  return [...rows].some(isRowInView);
}

/** The page is visible and its person may be reading. */
export function attends(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}
