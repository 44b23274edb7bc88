// @vitest-environment node
import { expect, it } from 'vitest';

import { icons } from './icon-registry.ts';
import { lateIcons } from './late-icons.ts';

const all = { ...icons, ...lateIcons };

it.each([
  'check',
  'agreed',
  'checklist',
  'list-todo',
  'list-ordered',
  'heading-1',
  'heading-2',
  'heading-3',
  'shield',
] as const)('%s holds a digit or a check and is never mirrored', (name) => {
  expect(all[name][1]).toBe(false);
});

it.each(['back', 'forward', 'chevron-start', 'chevron-end', 'undo', 'redo', 'send'] as const)(
  '%s points along the reading direction and mirrors with it',
  (name) => {
    expect(all[name][1]).toBe(true);
  },
);
