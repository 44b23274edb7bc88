import pg from 'pg';

import { loadDoc, storedDocFrom, type LoadedRow } from './docs-repo.ts';
import type { DocumentText } from './document-text.ts';
import { textOfDocument } from './text-of-document.ts';

/** Reads documents on a connection of its own, opened when it is first needed. */
export function createTextRepo(databaseUrl: string) {
  let current: pg.Client | undefined;

  async function connect(): Promise<pg.Client> {
    if (current) return current;
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'sanad-document-texts',
    });
    client.on('error', () => (current = undefined));
    await client.connect();
    return (current = client);
  }

  return {
    async read(workspaceId: string, documentId: string): Promise<DocumentText | undefined> {
      const client = await connect();
      // Asked first: what is written meanwhile is read again.
      const at = await client.query<{ seq: string }>(
        'select seq from doc where workspace_id = $1 and id = $2',
        [workspaceId, documentId],
      );
      if (!at.rows[0]) return undefined;
      const { rows } = await client.query<LoadedRow>(loadDoc, [workspaceId, documentId]);
      return { seq: Number(at.rows[0].seq), text: textOfDocument(storedDocFrom(rows)) };
    },
  };
}
