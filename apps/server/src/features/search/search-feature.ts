import { Refusal } from '@sanad/domain/kernel/refusal';
import { compareHits } from '@sanad/domain/search/compare-hits';
import { readQuestion } from '@sanad/domain/search/question';
import { search } from '@sanad/protocol/http/search';

import type { Db } from '../../db/database.ts';
import type { ServerFeature } from '../../feature.ts';
import { everySignedIn } from '../../http/authorization-row.ts';
import { bind } from '../../http/route-binding.ts';
import { defineJob } from '../../jobs/define-job.ts';
import type { Logger } from '../../log.ts';
import type { WorkBudgets } from '../../realtime/work-budgets.ts';
import { buildIndexes } from './build-index.ts';
import { readDocuments, type ReadDocumentsPorts } from './read-documents.ts';
import { searchIn } from './search-in.ts';
import { createSearchReader } from './search-reader.ts';
import { findableWorkspaces } from './search-repo.ts';

export interface SearchPorts extends Pick<ReadDocumentsPorts, 'textOf'> {
  readonly db: Db;
  readonly log: Logger;
  readonly work: WorkBudgets;
}

/** Finding things by their words, in the workspaces that somebody is in at that moment. */
export function createSearchFeature({ db, log, work, textOf }: SearchPorts): ServerFeature {
  return {
    name: 'search',
    routes: [
      bind(search, ({ principal: { userId }, body: { q, workspace } }) =>
        work.read(userId, async () => {
          const own = await findableWorkspaces(db, userId);
          // One that is another's and one that never was: the same answer.
          if (workspace !== undefined && !own.includes(workspace)) throw new Refusal('not_found');
          const question = readQuestion(q);
          const asked = workspace === undefined ? own : [workspace];
          // Each workspace is asked by itself: nothing of one decides about place or number in another.
          const found = [];
          for (const id of asked) found.push(await searchIn(db, id, question));
          return {
            hits: found.flatMap(({ hits }) => hits).toSorted(compareHits),
            isWhole: found.every((each) => each.isWhole),
          };
        }),
      ),
    ],
    authorization: [{ name: 'GET /api/search', allowed: everySignedIn }],
    readers: [createSearchReader()],
    jobs: [
      defineJob({
        name: 'search.build',
        every: 60_000,
        atStart: true,
        run: (signal) => buildIndexes(db, signal),
      }),
      defineJob({
        name: 'search.documents',
        every: 10_000,
        atStart: true,
        run: (signal) =>
          readDocuments(
            {
              ...{ db, textOf },
              onError: (error) => log.warn({ err: error }, 'the text of a document was not read'),
            },
            signal,
          ),
      }),
    ],
  };
}
