import { afterAll, afterEach } from 'vitest';

import { RecordClient } from './record-client.ts';
import { createTestApp, type TestApp } from './test-app.ts';
import type { TestPerson } from './test-person.ts';

export interface AppOfFile {
  readonly app: TestApp;
  /** A record socket of somebody, or of nobody. */
  client(person: TestPerson | undefined, headers?: Record<string, string>): RecordClient;
  /** Ends with the test. */
  closing<T extends { close(): void }>(opened: T): T;
}

/** The whole server for a file of tests, which awaits it at its top; it ends with the file. */
export async function appOfFile(
  options: Parameters<typeof createTestApp>[1] = {},
): Promise<AppOfFile> {
  const app = await createTestApp({}, options);
  const opened: { close(): void }[] = [];
  afterEach(() => {
    for (const each of opened.splice(0)) each.close();
  });
  afterAll(() => app.close());
  function closing<T extends { close(): void }>(made: T): T {
    opened.push(made);
    return made;
  }
  const client: AppOfFile['client'] = (person, headers) =>
    closing(new RecordClient(app.url, person?.cookie, headers));
  return { app, client, closing };
}
