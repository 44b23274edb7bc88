import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { DocumentId, WorkspaceId } from '@sanad/domain/kernel/ids';

import { createDocsFeature } from '../src/features/docs/docs-feature.ts';
import { listenForUpgrades } from '../src/http/upgrade.ts';
import type { TestApp } from './test-app.ts';

export interface DocServer {
  /** `ws://127.0.0.1:<port>/docs/<workspace>`: a stock provider's server address. */
  url(workspace: WorkspaceId): string;
  /** A document that the workspace's list is said to hold. */
  document(workspace: WorkspaceId): DocumentId;
  /** One that another server made. */
  list(workspace: WorkspaceId, document: DocumentId): void;
  /** Ends this process's documents as a stop does, without losing what they know. */
  close(): Promise<void>;
}

/** The documents feature by itself behind the real upgrade listener, on the ground of a test app. */
export async function createDocServer(
  app: TestApp,
  limits: Record<string, number> = {},
): Promise<DocServer> {
  const { ground } = app.app;
  const listed = new Set<string>();
  const feature = createDocsFeature({
    ...ground,
    limits: { ...ground.env.limits, ...limits },
    documentTitle: (workspace, document) =>
      Promise.resolve(listed.has(`${workspace}/${document}`) ? 'Notes' : undefined),
  });
  const http = createServer((_request, response) => response.end());
  listenForUpgrades(http, feature.upgrades ?? [], ground.origins);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: (workspace) => `ws://127.0.0.1:${port}/docs/${workspace}`,
    list: (workspace, document) => void listed.add(`${workspace}/${document}`),
    document(workspace) {
      const id = randomUUID() as DocumentId;
      listed.add(`${workspace}/${id}`);
      return id;
    },
    async close() {
      await feature.stop?.();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
