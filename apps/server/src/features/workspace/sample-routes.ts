import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Language } from '@sanad/protocol/http/profile';
import { openDemo } from '@sanad/protocol/http/workspace';

import { underLock } from '../../db/advisory-lock.ts';
import { bind, type BoundRoute } from '../../http/route-binding.ts';
import type { Sample } from './sample-data-port.ts';
import { createSample, findSample, markReady, wipeSamples } from './sample-repo.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** The way into sample data without an account. It exists for the person at this machine only. */
export function sampleRoutes(ports: WorkspacePorts): readonly BoundRoute[] {
  const { db, identity, doors, sample } = ports;

  async function open(language: Language, startOver: boolean): Promise<Sample> {
    const found = startOver ? undefined : await findSample(db);
    if (found) return found;
    await wipeSamples(db);
    const made = await createSample(db, language, ports.defaultRecords);
    await ports.debts.pay(made.workspaceId);
    await sample.fillSampleData(made);
    await markReady(db, made.workspaceId);
    return made;
  }

  return [
    bind(openDemo, async ({ body, request, response }) => {
      if (!ports.demo || !doors.development(request)) throw new Refusal('not_found');
      const { language, startOver, side } = body;
      // Both sides are often opened in the same second: the second one waits and finds it made.
      const opened = await underLock(db, 'sample', 'one', () => open(language, startOver));
      const userId = side === 'client' ? opened.clientId : opened.assistantId;
      await db
        .updateTable('person')
        .set({ language })
        .where('id', '=', userId)
        .where('demo', '=', true)
        .execute();
      await identity.enter(userId, request, response);
      return { workspaceId: opened.workspaceId };
    }),
  ];
}
