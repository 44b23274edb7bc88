import { expect, it } from 'vitest';

import { findActions } from './find-actions.ts';
import type { Action } from './known-actions.ts';

const action = (text: string, also?: string): Action => ({
  id: text,
  text,
  icon: 'add',
  run: () => undefined,
  ...(also === undefined ? {} : { also }),
});
const actions = [
  action('New task', 'add create'),
  action('New idea'),
  action('Invite a person'),
  action('تحديد الموعد', 'تاريخ'),
  action('إضافة مهمة'),
];
const found = (typed: string) => findActions(actions, typed).actions.map(({ text }) => text);

it('finds by how words begin, what begins so first, by other words last', () => {
  expect(found('new')).toEqual(['New task', 'New idea']);
  expect(found('idea ne')).toEqual(['New idea']);
  expect(found('person')).toEqual(['Invite a person']);
  expect(found('create')).toEqual(['New task']);
  expect(found('xyz')).toEqual([]);
  expect(found(' ')).toHaveLength(actions.length);
});

it('finds Arabic in any spelling and without the article', () => {
  expect(found('اضافه')).toEqual(['إضافة مهمة']);
  expect(found('موعد')).toEqual(['تحديد الموعد']);
  expect(found('تَاريخ')).toEqual(['تحديد الموعد']);
});

it('says where an action is meant more than anything that is found', () => {
  const isMeant = (typed: string) => findActions(actions, typed).isMeant;
  expect([isMeant('invite'), isMeant('new task')]).toEqual([true, true]);
  expect([isMeant('in'), isMeant('person'), isMeant(''), isMeant('xyz')]).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});
