import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { can } from '@sanad/domain/access/capability';
import {
  documentId,
  workspaceId,
  type DocumentId,
  type UserId,
  type WorkspaceId,
} from '@sanad/domain/kernel/ids';
import { closeCode, type CloseCode } from '@sanad/protocol/close-code';
import type { Limits } from '@sanad/protocol/limit';
import type { DocPerson } from '@sanad/sync/yjs/doc-session';
import { WebSocketServer, type WebSocket } from 'ws';

import type { Access, AccessChange } from '../auth/access.ts';
import type { UpgradeMount } from '../http/feature.ts';
import type { Logger } from '../log.ts';
import { DocConnection } from './doc-connection.ts';
import type { DocRooms } from './doc-rooms.ts';

/** Whom a document socket speaks for: a sign-in, or a token for this one document. */
export interface DocVisitor {
  readonly userId: UserId;
  readonly loginId: string | undefined;
  readonly token:
    | { readonly id: string; readonly mayWrite: boolean; readonly expiresAt: number }
    | undefined;
}

export interface DocGatewayOptions {
  readonly access: Access;
  readonly rooms: DocRooms;
  readonly limits: Limits;
  readonly log: Logger;
  now(): number;
  /** By the cookie. */
  visitorOf(request: IncomingMessage): Promise<DocVisitor | undefined>;
  visitorByToken(
    token: string,
    workspace: WorkspaceId,
    document: DocumentId,
  ): Promise<DocVisitor | undefined>;
  documentExists(workspace: WorkspaceId, document: DocumentId): Promise<boolean>;
  personOf(userId: UserId, workspace: WorkspaceId): Promise<DocPerson>;
}

export interface DocGateway extends UpgradeMount {
  readonly connections: number;
  close(): void;
}

interface Visit {
  readonly connection: DocConnection;
  readonly visitor: DocVisitor;
  readonly workspace: WorkspaceId;
  /** Something of its rights changed since it came in. */
  changed: boolean;
}

const heartbeatMs = 20_000;

/**
 * The door of documents: who may come in, and who has to leave. A refusal is a close code after the
 * handshake, because a browser cannot read the status of a refused one. A connection is in the index
 * before its rights are read, so that no change of them can fall between the two.
 */
export function createDocGateway(options: DocGatewayOptions): DocGateway {
  const { access, rooms, limits, log } = options;
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.docFrameBytes + 64,
  });
  const visits = new Map<UserId, Set<Visit>>();
  let count = 0;

  async function arrive(request: IncomingMessage, open: () => Promise<WebSocket>): Promise<void> {
    const url = URL.parse(request.url ?? '', 'http://sanad.invalid')!;
    const [, , rawWorkspace, rawDocument, ...rest] = url.pathname.split('/');
    const workspace = workspaceId.safeParse(rawWorkspace).data;
    const document = documentId.safeParse(rawDocument).data;
    const token = url.searchParams.get('token');
    const isPlace = workspace !== undefined && document !== undefined && rest.length === 0;
    let visitor: DocVisitor | undefined;
    if (token === null) visitor = await options.visitorOf(request);
    else if (isPlace) visitor = await options.visitorByToken(token, workspace, document);
    const socket = await open();
    if (!visitor) return turnAway(socket, closeCode.unauthenticated);
    if (!isPlace) return turnAway(socket, closeCode.notFound);
    if (!access.hears()) return turnAway(socket, closeCode.unavailable);
    if ((visits.get(visitor.userId)?.size ?? 0) >= limits.docConnectionsPerPerson)
      return turnAway(socket, closeCode.full);
    const connection = new DocConnection(socket, url.searchParams.get('stored') === '1', limits);
    const visit: Visit = { connection, visitor, workspace, changed: false };
    enter(visit);
    socket.once('close', () => {
      depart(visit);
      connection.leave();
    });
    await settle(visit, document);
  }

  function turnAway(socket: WebSocket, code: CloseCode): void {
    // A paused socket would never read the answer to its close frame.
    socket.resume();
    socket.close(code);
  }

  async function settle(visit: Visit, document: DocumentId): Promise<void> {
    const { connection, workspace } = visit;
    try {
      const [right, exists, person] = await Promise.all([
        rightOf(visit),
        options.documentExists(workspace, document),
        options.personOf(visit.visitor.userId, workspace),
      ]);
      // Whoever may not be here must not learn whether the document is.
      if (typeof right !== 'boolean') return connection.end(right);
      if (!exists) return connection.end(closeCode.notFound);
      const room = await rooms.room(`${workspace}/${document}`);
      if (!connection.ended) connection.sit(room, person, right);
    } catch (error) {
      log.error({ err: error, document }, 'document could not be opened');
      connection.end(closeCode.unavailable);
    }
    // What changed while the document was being loaded found nobody sitting there.
    if (visit.changed && !connection.ended) await review(visit);
  }

  /** May they write, or with which code do they have to go. */
  async function rightOf({ visitor, workspace }: Visit): Promise<boolean | CloseCode> {
    const { userId, loginId } = visitor;
    const { stands, standing } =
      loginId === undefined
        ? { stands: true, standing: await access.standing(userId, workspace) }
        : await access.standingOfLogin(userId, workspace, loginId);
    if (!stands) return closeCode.unauthenticated;
    // A stranger hears what an unknown document would answer.
    if (!standing || !can(standing.role, 'docs.view')) return closeCode.notFound;
    return can(standing.role, 'docs.edit') && (visitor.token?.mayWrite ?? true);
  }

  async function review(visit: Visit): Promise<void> {
    try {
      const right = await rightOf(visit);
      if (typeof right === 'boolean') visit.connection.setRight(right);
      else visit.connection.end(right === closeCode.notFound ? closeCode.accessEnded : right);
    } catch {
      visit.connection.end(closeCode.unavailable);
    }
  }

  function enter(visit: Visit): void {
    const { userId } = visit.visitor;
    const own = visits.get(userId) ?? new Set();
    visits.set(userId, own.add(visit));
    count++;
  }

  function depart(visit: Visit): void {
    const own = visits.get(visit.visitor.userId);
    if (!own?.delete(visit)) return;
    count--;
    if (own.size === 0) visits.delete(visit.visitor.userId);
  }

  function* everybody(): Iterable<Visit> {
    for (const own of visits.values()) yield* own;
  }

  function onChange(change: AccessChange): void {
    if (change.kind === 'docToken') {
      for (const visit of everybody()) {
        if (visit.visitor.token?.id === change.tokenId) visit.connection.end(closeCode.accessEnded);
      }
      return;
    }
    for (const visit of visits.get(change.userId) ?? []) {
      if (
        change.kind === 'membership'
          ? visit.workspace === change.workspaceId
          : isOf(visit, change.loginId)
      ) {
        visit.changed = true;
        void review(visit);
      }
    }
  }

  function isOf(visit: Visit, loginId: string | null): boolean {
    return (
      visit.visitor.loginId !== undefined && (loginId === null || visit.visitor.loginId === loginId)
    );
  }

  function endAll(code: CloseCode): void {
    for (const visit of everybody()) visit.connection.end(code);
  }

  function beat(): void {
    const now = options.now();
    for (const { connection, visitor } of everybody()) {
      if (visitor.token && visitor.token.expiresAt <= now) connection.end(closeCode.accessEnded);
      else connection.ping();
    }
  }

  const offChange = access.onChange(onChange);
  const offHearing = access.onHearing((hears) => {
    if (!hears) endAll(closeCode.unavailable);
  });
  const heartbeat = setInterval(beat, heartbeatMs);

  return {
    name: 'UPGRADE /docs/',
    matches: (pathname) => pathname.startsWith('/docs/'),
    get connections() {
      return count;
    },
    handle(request: IncomingMessage, socket: Duplex, head: Buffer) {
      const open = () =>
        new Promise<WebSocket>((resolve) => {
          server.handleUpgrade(request, socket, head, (opened) => {
            // Errors before the connection listens (a broken frame at once) must not end the process.
            opened.on('error', () => undefined);
            // Its first frames come at once and must wait until somebody listens.
            opened.pause();
            resolve(opened);
          });
        });
      arrive(request, open).catch((error: unknown) => {
        log.error({ err: error }, 'document connection failed');
        socket.destroy();
      });
    },
    close() {
      offChange();
      offHearing();
      clearInterval(heartbeat);
      endAll(closeCode.serverStops);
    },
  };
}
