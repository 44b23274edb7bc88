import {
  listGroupings,
  listSortings,
  type ListGrouping,
  type ListPlan,
  type ListSorting,
} from '@sanad/domain/task/list/list-place';

import type { BoardSearch } from '../board-address.ts';

/** What the address says; grouped by column, in the board's order, where it says nothing that is known. */
export function listPlanOf({ group, sort }: Pick<BoardSearch, 'group' | 'sort'>): ListPlan {
  return {
    group: listGroupings.find((each) => each === group) ?? ('column' satisfies ListGrouping),
    sort: listSortings.find((each) => each === sort) ?? ('order' satisfies ListSorting),
  };
}
