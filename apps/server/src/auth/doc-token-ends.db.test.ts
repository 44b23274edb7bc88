import { once } from 'node:events';

import type { Role } from '@sanad/domain/access/role';
import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { closeCode } from '@sanad/protocol/close-code';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { createDocServer, type DocServer } from '../../test/doc-server.ts';
import { DocSocket } from '../../test/doc-socket.ts';
import { eventually } from '../../test/eventually.ts';
import { membershipOf } from '../../test/membership-of.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import type { TestPerson } from '../../test/test-person.ts';
import { inWorkspace } from '../db/transaction.ts';
import { setRole } from '../features/workspace/member-repo.ts';
import type { AccessChange } from './access.ts';
import { DocTokenRepo } from './doc-token-repo.ts';

/** The bound that every end of access must keep. */
const boundMs = 2_000;

let app: TestApp;
let docs: DocServer;
let tokens: DocTokenRepo;
let owner: TestPerson;
const opened: DocSocket[] = [];

beforeAll(async () => {
  app = await createTestApp();
  docs = await createDocServer(app);
  tokens = new DocTokenRepo(app.app.ground.db);
  owner = await app.person('Owner');
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const socket of opened.splice(0)) socket.terminate();
});
afterAll(async () => {
  await docs.close();
  await app.close();
});

interface Made {
  readonly person: TestPerson;
  readonly place: WorkspaceId;
  readonly document: DocumentId;
  readonly id: string;
  readonly token: string;
}

async function make(person: TestPerson, mayWrite = true): Promise<Made> {
  const place = await app.workspace([
    [owner, 'owner'],
    [person, 'assistant'],
  ]);
  const document = docs.document(place);
  const principal = await app.app.ground.identity.authenticate({ cookie: person.cookie });
  const { id, token } = await tokens.create({
    workspaceId: place,
    documentId: document,
    userId: person.userId,
    loginId: principal!.loginId,
    stay: 1,
    mayWrite,
    hours: 1,
    limit: 50,
    now: Date.now(),
  });
  return { person, place, document, id, token };
}

function open({ place, document, token }: Made): DocSocket {
  const socket = new DocSocket(`${docs.url(place)}/${document}?token=${token}`);
  opened.push(socket);
  return socket;
}

/** Until the server has said something: it is inside. */
const inside = (socket: DocSocket) => once(socket, 'message');

const endOf = (made: Made, change: 'login' | 'membership' | 'docToken') =>
  new Promise<void>((resolve) => {
    const stop = app.app.ground.access.onChange((heard: AccessChange) => {
      if (heard.kind !== change) return;
      if (
        heard.kind === 'docToken' ? heard.tokenId !== made.id : heard.userId !== made.person.userId
      )
        return;
      stop();
      resolve();
    });
  });

async function linkIn(email: string, path: string): Promise<string> {
  await app.app.ground.identity.settled();
  const mail = await app.database.db
    .selectFrom('captured_mail')
    .select('text')
    .where('recipient', '=', email)
    .where('text', 'like', `%${path}%`)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return mail.text.split(path)[1]?.match(/^[\w.-]+/)?.[0] ?? '';
}

const memberPath = async (made: Made) =>
  `/api/workspaces/${made.place}/members/${await membershipOf(app, made.place, made.person)}`;

async function invited(made: Made): Promise<string> {
  await owner.call('POST', `/api/workspaces/${made.place}/invitations`, {
    ...{ name: 'Back', role: 'assistant', language: 'en', note: '', email: made.person.email },
  });
  return linkIn(made.person.email, '/invite/');
}

/** As the product gives one. `guest` stands in the table, but no page offers it yet. */
const giveRole = async (made: Made, role: Role) => {
  const id = await membershipOf(app, made.place, made.person);
  await inWorkspace(app.database.db, made.place, (tx) => setRole(tx, made.place, id, role));
};

const newPassword = 'another long password';

/** Whatever takes a person's sign-in, place or right away. */
const ends: Record<string, (made: Made) => Promise<unknown>> = {
  'the password is changed': ({ person }) =>
    person.call('POST', '/api/auth/change-password', {
      ...{ currentPassword: person.password, newPassword },
    }),
  'the password is reset': async ({ person }) => {
    await app.call('POST', '/api/auth/request-password-reset', { email: person.email });
    const token = await linkIn(person.email, '/reset?token=');
    await app.call('POST', '/api/auth/reset-password', { token, newPassword });
  },
  'they sign out everywhere': ({ person }) => person.call('POST', '/api/me/logins/end-all', {}),
  'they sign out': ({ person }) => person.call('POST', '/api/auth/sign-out', {}),
  'that one sign-in is ended from another': async ({ person }) => {
    const cookie = await app.signIn(person.email, person.password);
    const { body } = await person.call('GET', '/api/me/logins');
    const { logins } = body as { logins: { id: string; current: boolean }[] };
    const { id } = logins.find((login) => login.current)!;
    await app.call('DELETE', `/api/me/logins/${id}`, undefined, { cookie });
  },
  'its sign-in grows old': async ({ person }) =>
    app.database.pool.query('update login set expires_at = now() where user_id = $1', [
      person.userId,
    ]),
  'they are removed': async (made) => owner.call('DELETE', await memberPath(made)),
  'they leave': ({ person, place }) => person.call('POST', `/api/workspaces/${place}/leave`, {}),
  'they are removed and taken in again': async (made) => {
    await owner.call('DELETE', await memberPath(made));
    const back = await invited(made);
    expect((await made.person.call('POST', `/api/invitations/${back}/accept`, {})).status).toBe(
      200,
    );
  },
  'they lose every right': (made) => giveRole(made, 'guest'),
  'the workspace is gone': ({ place }) =>
    app.database.db.deleteFrom('workspace').where('id', '=', place).execute(),
  'its time is up': ({ id }) =>
    app.database.pool.query('update doc_token set expires_at = now() where id = $1', [id]),
  'the owner ends it': ({ place, document, id }) =>
    owner.call('DELETE', `/api/workspaces/${place}/docs/${document}/tokens/${id}`),
};

/** Nobody announces these: the index looks. */
const silent = new Set(['its sign-in grows old', 'its time is up']);

describe('a document token ends, also on open sockets', () => {
  for (const [what, end] of Object.entries(ends)) {
    it(`when ${what}`, async () => {
      const made = await make(await app.person('Program'));
      const [edit, again] = [open(made), open(made)];
      await Promise.all([inside(edit), inside(again)]);
      if (silent.has(what)) {
        await app.database.pool.query(
          `update ${what === 'its time is up' ? 'doc_token' : 'login'} set expires_at = now() + interval '1 second'
           where ${what === 'its time is up' ? 'id' : 'user_id'} = $1`,
          [what === 'its time is up' ? made.id : made.person.userId],
        );
        const late = open(made);
        await inside(late);
        const since = performance.now();
        await late.ended;
        expect(performance.now() - since).toBeLessThan(1_000 + boundMs);
      } else {
        const closing = Promise.all([edit.ended, again.ended]);
        await end(made);
        const since = performance.now();
        const codes = await closing;
        expect(performance.now() - since).toBeLessThan(boundMs);
        for (const code of codes)
          expect([closeCode.accessEnded, closeCode.unauthenticated]).toContain(code);
      }
      expect([closeCode.unauthenticated, closeCode.notFound]).toContain(await open(made).ended);
      expect(await tokens.listOf(made.person.userId, Date.now())).toEqual([]);
    });
  }

  it('when an account that somebody squatted goes to its true owner', async () => {
    const squatter = await app.person('Squatter', { verified: false });
    const made = await make(squatter);
    const socket = open(made);
    await inside(socket);
    const elsewhere = await app.workspace([[owner, 'owner']]);
    await owner.call('POST', `/api/workspaces/${elsewhere}/invitations`, {
      ...{ name: 'Sara', role: 'assistant', language: 'en', note: '', email: squatter.email },
    });
    const closing = socket.ended;
    const body = { name: 'Sara', password: 'a long enough one', zone: 'UTC', language: 'en' };
    const link = await linkIn(squatter.email, '/invite/');
    expect((await app.call('POST', `/api/invitations/${link}/sign-up`, body)).status).toBe(200);
    expect(await closing).toBe(closeCode.unauthenticated);
    expect(await open(made).ended).toBe(closeCode.unauthenticated);
  });

  it('and does not come back with the right: neither by a role nor by a stay', async () => {
    const made = await make(await app.person('Program'));
    await owner.call('DELETE', await memberPath(made));
    const back = await invited(made);
    await made.person.call('POST', `/api/invitations/${back}/accept`, {});
    expect(await open(made).ended).toBe(closeCode.notFound);
    const other = await make(await app.person('Program'));
    await giveRole(other, 'guest');
    await giveRole(other, 'assistant');
    expect(await open(other).ended).toBe(closeCode.unauthenticated);
  });

  it('but not by a role that keeps the right', async () => {
    const made = await make(await app.person('Program'));
    const socket = open(made);
    await inside(socket);
    const heard = endOf(made, 'membership');
    expect((await owner.call('PATCH', await memberPath(made), { role: 'requester' })).status).toBe(
      200,
    );
    await heard;
    const other = open(made);
    await inside(other);
    expect(socket.readyState).toBe(DocSocket.OPEN);
  });
});

describe('a token that ends while sockets open with it leaves none open', () => {
  /** Between the check at the door and the entry: the door has its answer, and is held. */
  const races: Record<string, readonly ['login' | 'membership' | 'docToken', keyof typeof ends]> = {
    'it is revoked': ['docToken', 'the owner ends it'],
    'they sign out everywhere': ['login', 'they sign out everywhere'],
    'they are removed': ['membership', 'they are removed'],
    'they are removed and taken in again': ['membership', 'they are removed and taken in again'],
  };
  for (const [what, [change, end]] of Object.entries(races)) {
    it(`when ${what}`, async () => {
      const made = await make(await app.person('Program'));
      const held = Promise.withResolvers<void>();
      let atTheDoor = 0;
      const checked = Promise.withResolvers<void>();
      const find = DocTokenRepo.prototype.find;
      vi.spyOn(DocTokenRepo.prototype, 'find').mockImplementation(async function (
        this: DocTokenRepo,
        ...asked
      ) {
        const found = await find.apply(this, asked);
        expect(found).toBeDefined();
        if (++atTheDoor === 10) checked.resolve();
        await held.promise;
        return found;
      });
      const sockets = Array.from({ length: 10 }, () => open(made));
      const closing = Promise.all(sockets.map(({ ended }) => ended));
      await checked.promise;
      const heard = endOf(made, change);
      await ends[end]!(made);
      await heard;
      held.resolve();
      const since = performance.now();
      const codes = await closing;
      expect(performance.now() - since).toBeLessThan(boundMs);
      expect(codes.every((code) => code >= 4_400)).toBe(true);
    });
  }
});

it('says when it was last used, and forgets what opens nothing any more', async () => {
  const made = await make(await app.person('Program'), false);
  expect(await tokens.listOf(made.person.userId, Date.now())).toMatchObject([
    { id: made.id, lastUsedAt: null, mayWrite: false, documentId: made.document },
  ]);
  await inside(open(made));
  await eventually(async () => {
    const [listed] = await tokens.listIn(made.place, Date.now());
    expect(listed?.lastUsedAt).toEqual(expect.any(Number));
  });
  const ids = async () =>
    (await app.database.db.selectFrom('doc_token').select('id').execute()).map((row) => row.id);
  await tokens.sweep(Date.now());
  expect(await ids()).toContain(made.id);
  await ends['the owner ends it']!(made);
  await tokens.sweep(Date.now());
  expect(await ids()).not.toContain(made.id);
});
