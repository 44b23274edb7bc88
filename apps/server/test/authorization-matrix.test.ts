import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { everyRoute } from '@sanad/protocol/http/every-part';
import type { AnyRoute } from '@sanad/protocol/http/route';
import { up } from '@sanad/protocol/up';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { actors, type Actor, type AuthorizationRow } from '../src/http/authorization-row.ts';
import { coreAuthorization } from '../src/http/authorization.ts';
import { createHttp } from '../src/http/http.ts';
import { routeEntered } from '../src/http/route-binding.ts';
import { createMatrixWorld, fillPath, type MatrixWorld } from './matrix-world.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { Answer } from './test-person.ts';

/**
 * Every way in × every role × own, foreign and unknown workspace, from what the server has registered.
 * The expectation is the row that a person wrote beside the feature (`authorization`).
 */
let app: TestApp;
let foreign: WorkspaceId;
beforeAll(async () => {
  app = await createTestApp(
    {},
    { limits: { pendingInvitations: 10_000, membersPerWorkspace: 10_000 } },
  );
  const elsewhere = await app.quickPerson('Elsewhere');
  foreign = await app.workspace([[elsewhere, 'owner']]);
});
afterAll(() => app.close());

const nameOf = (route: AnyRoute) => `${route.method} ${route.path}`;
const routes = () =>
  app.app.features.flatMap((feature) => feature.routes ?? []).map(({ route }) => route);
const rows = () => [
  ...app.app.features.flatMap((feature) => feature.authorization),
  ...coreAuthorization,
];

/** Everything that lets somebody in, by the name its row must have. */
function waysIn(): readonly string[] {
  const { features } = app.app;
  return [
    ...routes().map(nameOf),
    ...features.flatMap((feature) => (feature.mounts ?? []).map((mount) => mount.name)),
    ...features.flatMap((feature) => (feature.upgrades ?? []).map((upgrade) => upgrade.name)),
    ...features.flatMap((feature) => feature.hears ?? []),
    ...features.flatMap((feature) => feature.says ?? []),
    ...coreAuthorization.map((row) => row.name),
  ];
}

interface Attempt {
  readonly answer: Answer;
  /** The handler ran: nothing before it refused. */
  readonly entered: boolean;
}

async function attempt(
  world: MatrixWorld,
  actor: Actor,
  route: AnyRoute,
  row: AuthorizationRow,
  workspaceId: WorkspaceId,
): Promise<Attempt> {
  const caller = actor === 'anonymous' ? undefined : world.people[actor];
  const inner =
    workspaceId === world.workspaceId || workspaceId === foreign ? workspaceId : foreign;
  const path = (await fillPath(app, route.path, { workspaceId: inner, caller })).replace(
    inner,
    workspaceId,
  );
  let entered = false;
  const hear = (name: unknown) => void (entered = entered || name === nameOf(route));
  routeEntered.subscribe(hear);
  try {
    const call = caller ? caller.call : app.call;
    return { answer: await call(route.method, path, row.body), entered };
  } finally {
    routeEntered.unsubscribe(hear);
  }
}

const codeOf = ({ body }: Answer) => (body as { error?: { code: string } } | null)?.error?.code;

/** What this actor must hear where they are not allowed. */
function refusalFor(actor: Actor): readonly [status: number, code: string] {
  if (actor === 'anonymous') return [401, 'unauthenticated'];
  const outside = actor === 'guest' || actor === 'removed' || actor === 'stranger';
  return outside ? [404, 'not_found'] : [403, 'forbidden'];
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name));
}

describe('the authorization matrix', () => {
  it('has one row for every way in, and no row for nothing', () => {
    const names = rows().map((row) => row.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const ways = [...new Set(waysIn())];
    expect(without(ways, names), 'no row in the `authorization` of a feature').toEqual([]);
    expect(without(names, ways), 'rows of what is no way in').toEqual([]);
  });

  it('covers whatever express answers under a path of its own', () => {
    const express = createHttp(app.app.ground, app.app.features);
    const known = new Set(waysIn());
    const paths = express.router.stack.flatMap((layer) => {
      if (!layer.route) return [];
      const { path, methods } = layer.route as unknown as {
        path: string | string[];
        methods: Record<string, boolean>;
      };
      return [path]
        .flat()
        .flatMap((each) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${each}`));
    });
    // `app.all` answers for a subtree: Better Auth behind its list, and the 404 of what is not there.
    const own = paths.filter((name) => !name.endsWith('{*any}'));
    expect(own.filter((name) => !known.has(name))).toEqual([]);
    expect(
      paths.filter((name) => name.endsWith('{*any}')).map((name) => name.split(' ')[1]),
    ).toContain('/api/auth/{*any}');
  });

  it('serves every route of the protocol, and hears every message of it', () => {
    const said = Object.values(everyRoute);
    const served = routes().map(nameOf);
    const told = said.map(nameOf);
    expect(without(served, told), 'not in protocol/src/http/every-part.ts').toEqual([]);
    expect(without(told, served), 'bound by no feature').toEqual([]);
    const events = up.options.map((option) => `up ${option.shape.type.value}`);
    expect(waysIn()).toEqual(expect.arrayContaining([...events, 'doc sync', 'doc awareness']));
  });

  it('names a test for every row that is not a route', () => {
    const here = join(import.meta.dirname, '..');
    const files = ['src', 'test']
      .flatMap((folder) =>
        readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(here, folder, file),
        ),
      )
      .filter((file) => file.endsWith('.test.ts'));
    const isRoute = new Set(routes().map(nameOf));
    for (const row of rows().filter((each) => !isRoute.has(each.name))) {
      const [file = '', title = ''] = (row.provenBy ?? '').split(': ');
      const found = files.find((path) => path.endsWith(file));
      expect(found, `${row.name}: ${row.provenBy}`).toBeDefined();
      expect(readFileSync(found ?? '', 'utf8'), `${row.name}: ${title}`).toContain(title);
    }
  });

  it('lets in whom the row allows, and tells the others nothing', async () => {
    let tried = 0;
    for (const route of routes()) {
      const row = rows().find((each) => each.name === nameOf(route));
      if (!row) throw new Error(`${nameOf(route)} has no row`);
      const world = await createMatrixWorld(app);
      const inWorkspace = route.path.includes(':workspaceId');
      for (const actor of actors) {
        const where = `${actor} ${row.name}`;
        const own = await attempt(world, actor, route, row, world.workspaceId);
        tried += 1;
        if (row.allowed.includes(actor)) {
          expect([where, own.entered], JSON.stringify(own.answer.body)).toEqual([where, true]);
          expect(['forbidden', 'unauthenticated', 'internal']).not.toContain(codeOf(own.answer));
        } else {
          const [status, code] = refusalFor(actor);
          expect([where, own.answer.status, codeOf(own.answer)]).toEqual([where, status, code]);
        }
        if (!inWorkspace) continue;
        // Somebody else's workspace and one that never was: the same answer, whoever asks.
        const world2 = row.name.includes('leave') ? await createMatrixWorld(app) : world;
        const there = await attempt(world2, actor, route, row, foreign);
        const nowhere = await attempt(world2, actor, route, row, randomUUID() as WorkspaceId);
        expect([where, there.answer.status, there.answer.body]).toEqual([
          where,
          nowhere.answer.status,
          nowhere.answer.body,
        ]);
        expect([there.entered, nowhere.entered]).toEqual([false, false]);
        expect([401, 404]).toContain(there.answer.status);
        tried += 2;
      }
    }
    expect(tried).toBeGreaterThan(routes().length * actors.length);
  }, 120_000);
});
