import { expect, it } from 'vitest';

import { taskLimits } from '../limit.ts';
import { sharedTask } from './shared-task.ts';

const shared = (title: string, text = '', url = '') =>
  Object.values(sharedTask({ title, text, url }));

it.each([
  ['a title alone', shared('Pay the rent'), ['Pay the rent', '']],
  ['a page', shared('Noor', '', 'https://noor.test/a'), ['Noor', 'https://noor.test/a']],
  ['a link in the text', shared('', 'https://noor.test/a'), ['https://noor.test/a', '']],
  [
    'a link that the text has already',
    shared('Noor', 'See https://noor.test/a', 'https://noor.test/a'),
    ['Noor', 'See https://noor.test/a'],
  ],
  ['lines', shared('', 'طلب قفازات\nمقاس وسط\nعلبتان'), ['طلب قفازات', 'مقاس وسط\nعلبتان']],
  ['a title that is said twice', shared('Noor', 'Noor\nhas new hours'), ['Noor', 'has new hours']],
  ['a link alone', shared('', '', 'https://noor.test/a'), ['https://noor.test/a', '']],
  ['nothing', shared(''), ['', '']],
  ['signs that turn what follows', shared('in\u202Egpj.exe\nnow'), ['ingpj.exe now', '']],
])('begins a task with %s', (_, begun, expected) => expect(begun).toEqual(expected));

it('keeps all of a title that is too long', () => {
  const long = 'a'.repeat(taskLimits.titleLength + 20);
  const { text, brief } = sharedTask({ title: long, text: 'b', url: '' });
  expect([text.length, brief]).toEqual([taskLimits.titleLength, `${long}\n\nb`]);
});
