import { expect, it } from 'vitest';

import { findActions } from './find-actions.ts';
import { otherNames } from './other-names.ts';

const actions = Object.entries(otherNames).map(([id, also]) => ({
  ...{ id, also, text: '', icon: 'add' as const, run: () => undefined },
}));
const found = (typed: string) => findActions(actions, typed).actions.map(({ id }) => id);

it.each([
  ['theme', 'theme'],
  ['dark mode', 'theme'],
  ['المظهر', 'theme'],
  ['الوضع الداكن', 'theme'],
  ['ليلي', 'theme'],
  ['language', 'language'],
  ['arab', 'language'],
  ['اللغه', 'language'],
  ['انجليزي', 'language'],
  ['digits', 'digits'],
  ['numerals', 'digits'],
  ['الارقام', 'digits'],
  ['١٢٣', 'digits'],
  ['log out', 'sign-out'],
  ['logout', 'sign-out'],
  ['خروج', 'sign-out'],
  ['settings', 'own-profile'],
  ['account', 'own-profile'],
  ['password', 'own-profile'],
  ['الإعدادات', 'own-profile'],
  ['كلمة المرور', 'own-profile'],
  ['notifications', 'own-inbox'],
  ['اشعارات', 'own-inbox'],
  ['shortcuts', 'keys'],
  ['اختصارات', 'keys'],
  ['members', 'page-people'],
  ['اعضاء', 'page-people'],
  ['calendar', 'view-calendar'],
  ['تقويم', 'view-calendar'],
  ['activity', 'page-history'],
])('%s is what somebody types for %s', (typed, id) => {
  expect(found(typed)).toContain(id);
});
