// @vitest-environment node
import type { LabelRecord } from '@sanad/domain/board/record';
import { expect, it } from 'vitest';

import { findLabels } from './find-labels.ts';

const label = (name: string) => ({ id: name, name }) as unknown as LabelRecord;
const labels = ['أولوية قصوى', 'أولوية', 'متابعة', 'Urgent'].map(label);
const names = (typed: string) => findLabels(labels, typed).found.map(({ name }) => name);

it('finds a label by another spelling, and the one that is meant comes first', () => {
  expect(names('اولوية')).toEqual(['أولوية', 'أولوية قصوى']);
  expect(names('متابعه')).toEqual(['متابعة']);
  expect(names('URG')).toEqual(['Urgent']);
  expect(names('')).toHaveLength(4);
});

it('keeps equality exact: another spelling may still be made, the same one not', () => {
  expect(findLabels(labels, 'اولوية').isNew).toBe(true);
  expect(findLabels(labels, ' أولوية ').isNew).toBe(false);
  expect(findLabels(labels, '  ').isNew).toBe(false);
});
