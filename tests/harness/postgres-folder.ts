import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the embedded PostgreSQL of a data folder keeps its data; as root that may be elsewhere. */
export function postgresFolder(dataDir: string): string {
  const note = join(dataDir, 'postgres-place.json');
  if (!existsSync(note)) return join(dataDir, 'postgres');
  return (JSON.parse(readFileSync(note, 'utf8')) as { data: string }).data;
}
