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

import { createAccessIndex, type Visit } from '../auth/access-index.ts';
import type { Access, Verdict } from '../auth/access.ts';
import type { UpgradeMount } from '../http/upgrade-mount.ts';
import type { Logger } from '../log.ts';
import { DocConnection } from './doc-connection.ts';
import type { DocRooms } from './doc-rooms.ts';

/** Whom a document socket speaks for: a sign-in, or a token for this one document that a sign-in made. */
export interface DocVisitor {
  readonly userId: UserId;
  readonly loginId: string;
  readonly token: { readonly id: string; readonly stay: number } | undefined;
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
  /** Tokens that a socket is open with at this moment. */
  tokensInUse(ids: readonly string[]): void;
}

export interface DocGateway extends UpgradeMount {
  readonly connections: number;
  close(): void;
}

interface DocVisit extends Visit {
  readonly connection: DocConnection;
  /** What the newest answer lets them do; undefined before the first. */
  mayWrite: boolean | undefined;
}

const heartbeatMs = 20_000;

/**
 * The door of documents: who may come in, and who has to leave. A refusal is a close code after the
 * handshake, because a browser cannot read the status of a refused one. Who may stay is the access
 * index's question: it asks the whole of it once the connection is inside, and after every change.
 */
export function createDocGateway(options: DocGatewayOptions): DocGateway {
  const { access, rooms, limits, log } = options;
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: limits.docFrameBytes + 64,
  });
  const index = createAccessIndex<DocVisit>(options);

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
    if (index.countOf(visitor.userId) >= limits.docConnectionsPerPerson)
      return turnAway(socket, closeCode.full);
    const connection = new DocConnection(socket, url.searchParams, limits);
    const { userId, loginId } = visitor;
    const stay = url.searchParams.get('stay');
    const asked = Promise.withResolvers<void>();
    const visit: DocVisit = {
      connection,
      claim: {
        ...{ userId, loginId, workspaceId: workspace, needs: 'docs.view' },
        // A page names the stay that its words belong to: what was written in one that is over is not sent.
        ...(stay !== null && { stay: Number(stay) }),
        ...(visitor.token && { tokenId: visitor.token.id, stay: visitor.token.stay }),
      },
      mayWrite: undefined,
      judged(verdict) {
        judged(visit, verdict);
        asked.resolve();
      },
    };
    const depart = index.enter(visit);
    socket.once('close', () => {
      depart();
      connection.leave();
      asked.resolve();
    });
    if (visitor.token) options.tokensInUse([visitor.token.id]);
    await settle(visit, asked.promise, document);
  }

  function turnAway(socket: WebSocket, code: CloseCode): void {
    // A paused socket would never read the answer to its close frame.
    socket.resume();
    socket.close(code);
  }

  async function settle(
    visit: DocVisit,
    asked: Promise<void>,
    document: DocumentId,
  ): Promise<void> {
    const { connection } = visit;
    const { userId, workspaceId: workspace } = visit.claim;
    try {
      const [exists, person] = await Promise.all([
        options.documentExists(workspace, document),
        options.personOf(userId, workspace),
        asked,
      ]);
      // Whoever may not be here must not learn whether the document is.
      if (connection.ended) return;
      if (!exists) return connection.end(closeCode.notFound);
      const room = await rooms.room(`${workspace}/${document}`);
      // The newest answer, which may have come while the document was being loaded.
      if (!connection.ended) connection.sit(room, person, visit.mayWrite === true);
    } catch (error) {
      log.error({ err: error, document }, 'document could not be opened');
      connection.end(closeCode.unavailable);
    }
  }

  function judged(visit: DocVisit, verdict: Parameters<Visit['judged']>[0]): void {
    const { connection } = visit;
    const first = visit.mayWrite === undefined;
    switch (verdict.kind) {
      case 'unknown':
        return connection.end(closeCode.unavailable);
      case 'ended':
        return connection.end(first ? refusalOf(verdict.what, visit) : endingOf(verdict.what));
      case 'stands':
        visit.mayWrite = can(verdict.standing.role, 'docs.edit') && (verdict.tokenWrites ?? true);
        return connection.setRight(visit.mayWrite);
    }
  }

  function endAll(code: CloseCode): void {
    for (const { connection } of index) connection.end(code);
  }

  function beat(): void {
    const tokens: string[] = [];
    for (const { connection, claim } of index) {
      if (claim.tokenId !== undefined) tokens.push(claim.tokenId);
      connection.ping();
    }
    if (tokens.length > 0) options.tokensInUse(tokens);
  }

  const heartbeat = setInterval(beat, heartbeatMs);

  return {
    name: 'UPGRADE /docs/',
    matches: (pathname) => pathname.startsWith('/docs/'),
    get connections() {
      return index.size;
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
      clearInterval(heartbeat);
      index.close();
      endAll(closeCode.serverStops);
    },
  };
}

type Ended = Extract<Verdict, { kind: 'ended' }>['what'];

/**
 * To whom was never inside: a stranger hears what an unknown document would answer. Only a page that named
 * its own stay hears that it is over; a token of an ended one is a token of nothing.
 */
function refusalOf(what: Ended, { claim }: DocVisit): CloseCode {
  if (what === 'stay' && claim.tokenId === undefined) return closeCode.accessEnded;
  return what === 'login' || what === 'token' ? closeCode.unauthenticated : closeCode.notFound;
}

function endingOf(what: Ended): CloseCode {
  return what === 'login' ? closeCode.unauthenticated : closeCode.accessEnded;
}
