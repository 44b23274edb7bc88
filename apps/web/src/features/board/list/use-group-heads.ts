import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnKind } from '@sanad/domain/board/record';
import {
  dateGroups,
  noGroup,
  type DateGroup,
  type ListGrouping,
} from '@sanad/domain/task/list/list-place';
import { useCallback, useMemo } from 'react';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useCollection, useMembers } from '../../../realtime/session/use-live.ts';
import type { Person } from '../../../ui/person.ts';
import { usePartNames } from '../filter/use-part-names.ts';
import { useColumnIds } from '../use-board.ts';
import { listWords } from './list-words.ts';

/** What stands over a group. */
export interface GroupHead {
  readonly name: string;
  readonly kind?: ColumnKind;
  readonly person?: Person;
  /** Folded until somebody opens it. */
  readonly isOver?: boolean;
}

/** More labels than these are shown only where they are borne. */
const fewLabels = 12;

/** The groups that are there even when they are empty, in order. */
export function useGroupKeys(grouping: ListGrouping): readonly string[] {
  const columnIds = useColumnIds();
  const members = useMembers();
  const { labels } = usePartNames();

  return useMemo((): readonly string[] => {
    switch (grouping) {
      case 'column':
        return columnIds;
      case 'person': {
        const here = members.filter(({ active, role }) => active && role !== 'guest');
        return [...here.map(({ userId }) => userId), noGroup];
      }
      case 'label':
        return [...(labels.length > fewLabels ? [] : labels.map(({ id }) => id)), noGroup];
      case 'date':
        return dateGroups;
      case 'waits':
        return ['client', 'assistant', noGroup];
    }
  }, [grouping, columnIds, members, labels]);
}

/** What a group is called; the same function until a name changes. */
export function useHeadOf(grouping: ListGrouping): (key: string) => GroupHead {
  const words = useWords(listWords);
  const { language } = useLanguage();
  const columns = useCollection('column', byId);
  const members = useMembers();
  const { labels } = usePartNames();

  return useCallback(
    (key) => {
      switch (grouping) {
        case 'column': {
          const column = columns.find(({ id }) => id === key);
          if (!column) return { name: words.gone };
          const { kind } = column;
          return { name: shownColumnName(column, language), kind, isOver: kind === 'done' };
        }
        case 'person': {
          const member = members.find(({ userId }) => userId === key);
          if (member) return { name: member.name, person: personOf(member) };
          return { name: key === noGroup ? words.nobody : words.gone };
        }
        case 'label':
          if (key === noGroup) return { name: words.unlabelled };
          return { name: labels.find(({ id }) => id === key)?.name ?? words.gone };
        case 'date':
          return { name: words.dates[key as DateGroup], isOver: key === 'over' };
        case 'waits':
          return { name: words.waits[key as keyof typeof words.waits] };
      }
    },
    [grouping, words, language, columns, members, labels],
  );
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : 1;
