import type { Role } from '@sanad/domain/access/role';
import { sideOf } from '@sanad/domain/access/side';
import type { FeedDates } from '@sanad/domain/feeds/feed-choices';

/** An assistant plans what they do; a client wants to know when everything comes. */
export const usualDates = (role: Role): FeedDates =>
  sideOf(role) === 'assistant' ? 'mine' : 'all';
