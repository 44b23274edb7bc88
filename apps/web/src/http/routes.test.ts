// @vitest-environment node
import * as board from '@sanad/protocol/http/board';
import * as calls from '@sanad/protocol/http/calls';
import * as comments from '@sanad/protocol/http/comments';
import * as docs from '@sanad/protocol/http/docs';
import * as history from '@sanad/protocol/http/history';
import * as person from '@sanad/protocol/http/person';
import * as profile from '@sanad/protocol/http/profile';
import * as workspace from '@sanad/protocol/http/workspace';
import { expect, it } from 'vitest';

import { routes } from './routes.ts';

function isRoute(value: unknown): value is { method: string; path: string } {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

it('calls the methods and paths of the protocol', () => {
  const said = Object.fromEntries(
    [board, calls, comments, docs, history, person, profile, workspace].flatMap((part) =>
      Object.entries(part).flatMap(([name, value]) =>
        isRoute(value) ? [[name, [value.method, value.path]]] : [],
      ),
    ),
  );
  expect(routes).toEqual(said);
});
