import { describe, expect, it } from 'vitest';

import { roles } from '../access/role.ts';
import { namesOf } from './names-of.ts';
import { seenOfPage } from './who-sees.ts';

describe('a name in both scripts', () => {
  const mona = { name: 'Mona Adel', otherName: 'منى عادل' };

  it('is read first in the script of the reader', () => {
    expect(namesOf(mona, 'ar')).toEqual({ first: 'منى عادل', second: 'Mona Adel' });
    expect(namesOf(mona, 'en')).toEqual({ first: 'Mona Adel', second: 'منى عادل' });
  });

  it('is read as it is where there is one, or both are of one script', () => {
    expect(namesOf({ name: 'Mona' }, 'ar')).toEqual({ first: 'Mona', second: '' });
    expect(namesOf({ name: 'منى', otherName: 'أم سارة' }, 'ar').first).toBe('منى');
    expect(namesOf({ name: 'Mona', otherName: 'Mo' }, 'ar').first).toBe('Mona');
  });
});

describe('who sees what of a page', () => {
  it('the rates of an assistant: themselves, owners and approvers there (domain S56)', () => {
    const seeing = roles.filter((role) => seenOfPage('assistant', role, false).rates);
    expect(seeing).toEqual(['owner', 'approver']);
    expect(seenOfPage('assistant', 'assistant', true).rates).toBe(true);
  });

  it('nothing of a business of whoever does not assist there', () => {
    for (const role of roles) {
      if (role === 'assistant') continue;
      expect(seenOfPage(role, 'owner', false)).toEqual({ business: false, rates: false });
      expect(seenOfPage(role, role, true)).toEqual({ business: false, rates: false });
    }
  });
});
