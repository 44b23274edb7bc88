import type { WorkspaceId } from '@sanad/domain/kernel/ids';

import { appOfFile, type AppOfFile } from './app-of-file.ts';
import type { TestPerson } from './test-person.ts';

interface TwoPeople extends AppOfFile {
  readonly layla: TestPerson;
  readonly mona: TestPerson;
  readonly workspaceId: WorkspaceId;
}

/** The server of a file of tests, and in it a workspace that Layla owns and Mona assists in. */
export async function twoPeople(options: Parameters<typeof appOfFile>[0] = {}): Promise<TwoPeople> {
  const served = await appOfFile(options);
  const layla = await served.app.quickPerson('Layla');
  const mona = await served.app.quickPerson('Mona');
  const workspaceId = await served.app.workspace([
    [layla, 'owner'],
    [mona, 'assistant'],
  ]);
  return { ...served, layla, mona, workspaceId };
}
