import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { isSearchKind, wordFields } from '@sanad/domain/search/searchable';
import { tellsOfWords, wordlessMutations } from '@sanad/domain/search/wordless';
import type { LoggedOp } from '@sanad/sync/records/logged-op';

import { defineReader, type Reader } from '../../rooms/readers/reader.ts';
import { buildPiece } from './build-index.ts';
import { beginAnew, holdSearchRoom, idsOf, loggedIn } from './search-room-repo.ts';
import { kindsOfNames, takeInNamed, type Name } from './take-in.ts';

/**
 * Keeps the index of a workspace in line with its room. Lines of activity say that something happened, the log of the
 * room which records it was: words are told by no line. Each is taken in as it is by then, so that a line that comes
 * again, or late, does no harm.
 */
export function createSearchReader(): Reader {
  return defineReader({
    name: 'search',
    of: 'workspace',
    passesOver: { mutations: wordlessMutations, unlessTelling: tellsOfWords },
    async read(lines, { scopeId }, tx) {
      const workspaceId = scopeId as WorkspaceId;
      const { since, building } = await holdSearchRoom(tx, workspaceId);
      const versions = [...new Set(lines.map(({ version }) => version))].filter(
        (version) => version > since,
      );
      const logs = await loggedIn(tx, workspaceId, versions);
      // So far behind that the log does not say any more what happened.
      if (logs.length < versions.length) await beginAnew(tx, workspaceId);
      else await takeInNamed(tx, workspaceId, await withNamesakes(namesIn(logs)));
      // A small room is whole at once; of a large one the job does the rest.
      if (building !== null || logs.length < versions.length) await buildPiece(tx, workspaceId);

      /** Check-ins are found by the names of people. */
      async function withNamesakes(names: readonly Name[]): Promise<readonly Name[]> {
        if (!names.some(({ kind }) => kind === 'member')) return names;
        return [...names, ...(await idsOf(tx, workspaceId, kindsOfNames))];
      }
    },
  });
}

/** The records of which words may have changed, each once. */
function namesIn(logs: readonly (readonly LoggedOp[])[]): readonly Name[] {
  const names = new Map<string, Name>();
  for (const ops of logs) {
    for (const op of ops) {
      const [is, kind, id] = op;
      if (!isSearchKind(kind)) continue;
      if (is === 'patch' && !wordFields(kind).some((field) => Object.hasOwn(op[3], field)))
        continue;
      names.set(`${kind}/${id}`, { kind, id });
    }
  }
  return [...names.values()];
}
