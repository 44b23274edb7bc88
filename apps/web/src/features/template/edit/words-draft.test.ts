import { expect, it } from 'vitest';

import { wordsDraftOf, wordsOf } from './words-draft.ts';

const step = (text: string, checklist = '') => ({ checklist, text });
const task = {
  title: 'Print the menus',
  brief: '**Both** sides',
  steps: [step('Proof'), step('Paper', 'Before'), step('Count')],
};

it('has a line for each step, by their lists, and is the same again where nothing is typed', () => {
  const draft = wordsDraftOf(task);
  expect(draft.lists).toEqual([
    { checklist: '', lines: 'Proof\nCount' },
    { checklist: 'Before', lines: 'Paper' },
  ]);
  expect(wordsOf(draft)).toEqual({
    ...task,
    steps: [step('Proof'), step('Count'), step('Paper', 'Before')],
  });
});

it('takes lines as steps and empty ones as none, and no task without a title', () => {
  const draft = wordsDraftOf({ ...task, steps: [] });
  expect(draft.lists).toEqual([{ checklist: '', lines: '' }]);
  const lists = [{ checklist: '', lines: ' Order \n\n  Pay\n' }];
  expect(wordsOf({ ...draft, lists })?.steps).toEqual([step('Order'), step('Pay')]);
  expect(wordsOf({ ...draft, title: '  ' })).toBeUndefined();
});
