import { expect, it } from 'vitest';

import type { PaletteSection } from './palette-row.ts';
import { settleSections } from './settle-sections.ts';

function section(name: string, ...ids: readonly string[]): PaletteSection {
  const rows = ids.map((id) => ({ id, lead: null, title: id, act: () => undefined }));
  return { name, rows };
}
const shown = (sections: readonly PaletteSection[]): string =>
  sections.map(({ rows }) => rows.map(({ id }) => id).join(' ')).join(' | ');

const before = [section('task', 'a', 'b'), section('document', 'd')];

it('what comes below the held row stands where it belongs', () => {
  const next = [section('task', 'a', 'b', 'c'), section('document', 'd', 'e')];
  expect(shown(settleSections(before, next, 'a'))).toBe('a b c | d e');
});

it('what would push the held row down stands at the end, with its own kind', () => {
  const next = [section('task', 'z', 'a', 'b', 'c'), section('document', 'd', 'e')];
  expect(shown(settleSections(before, next, 'd'))).toBe('a b | d e | z c');
});

it('and stays there when more comes', () => {
  const next = [section('task', 'z', 'a', 'b', 'c'), section('document', 'd')];
  const first = settleSections(before, next, 'd');
  const more = [...next, section('message', 'm')];
  expect(shown(settleSections(first, more, 'd'))).toBe('a b | d | m | z c');
});

it('without a held row, or when it is gone, nothing is held back', () => {
  const next = [section('task', 'z', 'a')];
  expect(settleSections(before, next, undefined)).toBe(next);
  expect(settleSections(before, next, 'd')).toBe(next);
});
