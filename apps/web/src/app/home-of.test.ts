// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { homeOf } from './home-of.ts';

const place = (id: string, role: 'owner' | 'assistant') => ({ id: id as never, role }) as const;

describe('where a person’s day begins', () => {
  it('is all their clients for an assistant of several', () => {
    const clients = [place('a', 'assistant'), place('b', 'assistant')];
    expect(homeOf(clients, clients[1])).toEqual({ to: '/today' });
    expect(homeOf([...clients, place('own', 'owner')], clients[1])).toEqual({ to: '/today' });
  });

  it.each([
    ['board', [place('a', 'assistant')]],
    ['home', [place('a', 'owner'), place('b', 'owner')]],
    ['board', [place('a', 'owner'), place('b', 'assistant')]],
  ] as const)('is the %s of the workspace they were in last for %o', (page, workspaces) => {
    const last = workspaces.at(-1)!;
    expect(homeOf(workspaces, last)).toEqual({
      to: `/w/$workspaceId/${page}`,
      params: { workspaceId: last.id },
    });
  });

  it('is the beginning for whoever is in none', () => {
    expect(homeOf([], undefined)).toEqual({ to: '/start' });
  });
});
