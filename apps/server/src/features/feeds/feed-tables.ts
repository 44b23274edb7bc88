import type { FeedDates, FeedTitles } from '@sanad/domain/feeds/feed-choices';
import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { ColumnType, Generated } from 'kysely';

import type { Told } from './stamp-events.ts';

/** The table of 034-calendar-feeds.sql. Numbers of 64 bits come from PostgreSQL as texts. */
export interface CalendarFeedTable {
  workspace_id: WorkspaceId | null;
  user_id: UserId;
  scope_id: Generated<UserId | WorkspaceId>;
  stay: number | null;
  token_hash: Buffer;
  titles: FeedTitles;
  dates: FeedDates;
  made_at: string | number;
  fetched_at: string | number | null;
  told: ColumnType<Told, string | undefined, string>;
}

export type FeedTables = { calendar_feed: CalendarFeedTable };
