import type { Role } from '@sanad/domain/access/role';
import type { Hue } from '@sanad/protocol/http/profile';
import { describe, expect, it } from 'vitest';

import { assignHue } from './assign-hue.ts';

function join(roles: readonly Role[]): readonly Hue[] {
  const taken: Hue[] = [];
  for (const role of roles) taken.push(assignHue(role, taken));
  return taken;
}

describe('assignHue', () => {
  it('gives the owner saffron and the first assistant sea, in either order', () => {
    expect(join(['owner', 'assistant'])).toEqual(['saffron', 'sea']);
    expect(join(['assistant', 'owner'])).toEqual(['sea', 'saffron']);
  });

  it('gives the others the next one by joining order', () => {
    expect(join(['owner', 'assistant', 'approver', 'assistant', 'owner', 'requester'])).toEqual([
      'saffron',
      'sea',
      'fig',
      'olive',
      'sky',
      'ruby',
    ]);
  });

  it('keeps sea free for an assistant who comes late', () => {
    expect(join(['owner', 'requester', 'requester', 'assistant'])).toEqual([
      'saffron',
      'fig',
      'olive',
      'sea',
    ]);
  });

  it('shares hues evenly when there are more people than hues', () => {
    const taken = join(Array.from({ length: 12 }, () => 'requester' as const));
    for (const hue of ['fig', 'olive', 'sky', 'ruby'] as const) {
      expect(taken.filter((each) => each === hue).length).toBeGreaterThanOrEqual(2);
    }
  });
});
