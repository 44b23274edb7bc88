import type { ActivityChange, ActivityLine } from '@sanad/domain/kernel/activity';
import type { UserId } from '@sanad/domain/kernel/ids';
import type { Instant } from '@sanad/domain/kernel/instant';
import type { StoredActivity } from '@sanad/sync/port/room-store';

/** A line of the table; 64-bit integers come from the driver as text. */
export interface ActivityRow {
  readonly version: string;
  readonly line: number;
  readonly at: string;
  readonly actor: UserId;
  readonly by_server: boolean;
  readonly mutation: string;
  readonly about_kind: string | null;
  readonly about_id: string | null;
  readonly records: number;
  readonly changes: readonly ActivityChange[];
}

export function readActivity(row: ActivityRow): StoredActivity {
  const { about_kind: kind, about_id: id } = row;
  return {
    version: Number(row.version),
    line: row.line,
    at: Number(row.at) as Instant,
    actor: row.actor,
    byServer: row.by_server,
    mutation: row.mutation,
    about: kind !== null && id !== null ? { kind, id } : null,
    records: row.records,
    changes: row.changes,
  };
}

/** The lines of one commit as the columns of its one row: an array for each. All happened at the commit's one instant. */
export function writeActivity(lines: readonly ActivityLine[]): readonly unknown[] {
  const fields = lines.flatMap(({ changes }) =>
    changes.map(({ kind, field }) => `${kind}.${field}`),
  );
  return [
    lines[0]?.at ?? null,
    lines.map(({ actor }) => actor),
    lines.map(({ byServer }) => byServer),
    lines.map(({ mutation }) => mutation),
    lines.map(({ about }) => about?.kind ?? null),
    lines.map(({ about }) => about?.id ?? null),
    lines.map(({ records }) => records),
    lines.map(({ changes }) => JSON.stringify(changes)),
    [...new Set(fields)],
  ];
}
