import { expect, it } from 'vitest';

import { shownColumnName } from './default-column-names.ts';

it('speaks the reader’s language until somebody renames the column', () => {
  expect(shownColumnName({ kind: 'done', name: 'Done' }, 'ar')).toBe('منجزة');
  expect(shownColumnName({ kind: 'in_review', name: 'قيد المراجعة' }, 'en')).toBe('In review');
  expect(shownColumnName({ kind: 'done', name: 'Paid' }, 'ar')).toBe('Paid');
});

it('takes a name of another stage, or of none, for somebody’s own words', () => {
  expect(shownColumnName({ kind: 'plain', name: 'Done' }, 'ar')).toBe('Done');
  expect(shownColumnName({ kind: 'in_review', name: 'Done' }, 'ar')).toBe('Done');
});
