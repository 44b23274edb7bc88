import { expect, it } from 'vitest';

import { shownTitle } from './untitled.ts';

it('is called untitled in the reader’s language until somebody names it', () => {
  expect(shownTitle('Untitled document', 'ar')).toBe('مستند بلا عنوان');
  expect(shownTitle('مستند بلا عنوان', 'en')).toBe('Untitled document');
  expect(shownTitle('Front desk', 'ar')).toBe('Front desk');
});
