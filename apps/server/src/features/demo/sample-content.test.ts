import { expect, it } from 'vitest';

import { sampleContent } from './sample-content.ts';

it('tells the same week in both languages', () => {
  const { en, ar } = sampleContent;
  const shape = (content: typeof en) =>
    content.tasks.map(({ kind, label, due, met, by, checklist }) => ({
      kind,
      label,
      due,
      met,
      by,
      items: checklist?.items.length,
      done: checklist?.done,
    }));
  expect(shape(ar)).toEqual(shape(en));
  expect(Object.keys(ar.labels)).toEqual(Object.keys(en.labels));
});

it('shows both directions on each board', () => {
  for (const { tasks } of Object.values(sampleContent)) {
    const words = tasks.map(({ title }) => title).join(' ');
    expect(words).toMatch(/\p{Script=Arabic}/u);
    expect(words).toMatch(/[A-Za-z]/);
  }
});
