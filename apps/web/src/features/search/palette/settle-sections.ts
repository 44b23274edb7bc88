import type { PaletteSection } from './palette-row.ts';

/**
 * The sections of `next`, with the row `held` where it stood in `before`: what came meanwhile and would push it
 * down stands at the end. Without a held row, or where it is gone, `next` itself.
 */
export function settleSections(
  before: readonly PaletteSection[],
  next: readonly PaletteSection[],
  held: string | undefined,
): readonly PaletteSection[] {
  const stood = upTo(before, held);
  if (stood === undefined || upTo(next, held) === undefined) return next;
  const kept: PaletteSection[] = [];
  const late: PaletteSection[] = [];
  let isPast = false;
  for (const section of next) {
    const early: PaletteSection['rows'][number][] = [];
    const rest: PaletteSection['rows'][number][] = [];
    for (const row of section.rows) {
      if (isPast || stood.has(row.id)) early.push(row);
      else rest.push(row);
      isPast ||= row.id === held;
    }
    if (early.length > 0) kept.push({ ...section, rows: early });
    if (rest.length > 0) late.push({ ...section, name: `${section.name}-late`, rows: rest });
  }
  return late.length === 0 ? next : [...kept, ...late];
}

/** The ids of the rows up to the held one; nothing where it is not among them. */
function upTo(
  sections: readonly PaletteSection[],
  held: string | undefined,
): ReadonlySet<string> | undefined {
  const ids = sections.flatMap(({ rows }) => rows.map(({ id }) => id));
  const at = held === undefined ? -1 : ids.indexOf(held);
  return at === -1 ? undefined : new Set(ids.slice(0, at + 1));
}
