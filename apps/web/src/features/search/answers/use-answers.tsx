import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { readQuestion } from '@sanad/domain/search/question';
import { isSearchKind } from '@sanad/domain/search/searchable';
import { useMemo, type ReactNode } from 'react';

import { useMe } from '../../../http/me.ts';
import { useWords } from '../../../i18n/language-context.tsx';
import { openedLately } from '../../../realtime/device/opened-lately.ts';
import { clientHue } from '../../../realtime/session/client-hue.ts';
import { useAway } from '../../../realtime/wire/use-away.ts';
import { useDeviceSearch } from '../device/use-device-search.ts';
import type { PaletteSection } from '../palette/palette-row.ts';
import { searchWords } from '../search-words.ts';
import { rowOf } from './hit-row.tsx';
import { joinHits, type HitGroup } from './join-hits.ts';
import { SearchState } from './search-state.tsx';
import { useMoment } from './use-moment.ts';
import { useOpenHit } from './use-open-hit.ts';
import { useServerHits } from './use-server-hits.ts';

export interface Answers {
  readonly sections: readonly PaletteSection[];
  /** How the search stands, in words. */
  readonly state: ReactNode;
}

/** What the device finds at once and what the server joins to it, in one workspace or in all. */
export function useAnswers(typed: string, workspace: WorkspaceId | undefined): Answers {
  const words = useWords(searchWords);
  const { profile, workspaces } = useMe();
  const momentOf = useMoment();
  const open = useOpenHit(profile.id);
  const away = useAway(profile.id);
  const scope = useMemo(
    () => (workspace === undefined ? workspaces.map(({ id }) => id) : [workspace]),
    [workspace, workspaces],
  );
  const device = useDeviceSearch(profile.id, scope);
  const more = device.changed.get();
  const server = useServerHits(typed, { userId: profile.id, workspace, isAsked: !away });
  const question = useMemo(() => readQuestion(typed), [typed]);
  const isAsked = question.terms.length > 0;

  const groups = useMemo((): readonly HitGroup[] => {
    const inScope = ({ workspaceId }: { readonly workspaceId: string }): boolean =>
      scope.some((id) => id === workspaceId);
    if (isAsked)
      return joinHits(
        device.find(question).filter(inScope),
        (server.answer?.hits ?? []).filter(inScope),
      );
    const lately = openedLately.list(profile.id).filter(inScope);
    const hits = lately.flatMap(({ workspaceId, kind, id }) =>
      isSearchKind(kind) ? (device.hitOf(workspaceId, kind, id) ?? []) : [],
    );
    return hits.length === 0 ? [] : [{ kind: 'task', hits }];
    // oxlint-disable-next-line react/exhaustive-deps -- `more` says that the device can find more
  }, [isAsked, question, device, server.answer, scope, more, profile.id]);

  const sections = useMemo(
    () =>
      groups.map(({ kind, hits }): PaletteSection => {
        const roomOf = (id: string) => {
          const room = workspaces.find((each) => each.id === id);
          if (scope.length === 1 || !room) return undefined;
          return { name: room.name, hue: clientHue(workspaces, id) };
        };
        return {
          name: kind,
          rows: hits.map((hit) => rowOf(hit, { question, words, momentOf, roomOf, open })),
        };
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- a moment is said anew with the next answer
    [groups, question, words, workspaces, scope, open],
  );

  const isEmpty = groups.length === 0;
  const name = workspaces.find(({ id }) => id === workspace)?.name;
  return {
    sections,
    state: (
      <SearchState
        typed={typed}
        isAsked={isAsked}
        isEmpty={isEmpty}
        away={away || server.state === 'away'}
        server={server}
        name={name}
      />
    ),
  };
}
