import { refuseUnless } from '../../kernel/refusal.ts';
import type { Sampler } from '../../kernel/sampler.ts';
import { standingOf, type Standing } from '../life/standing.ts';
import { taskOf, type TaskScope, type TaskTx } from '../task-scope.ts';
import type { SeriesRecord } from './series-record.ts';
import { dueAtOf } from './series-standing.ts';

export function seriesOf(tx: Pick<TaskTx, 'get'>, id: string): SeriesRecord {
  const series = tx.get('series', id);
  refuseUnless(series, 'not_found');
  return series;
}

/** The series, and how its newest occurrence stands, whether that is open or not. */
export function seriesStanding(
  tx: Pick<TaskTx, 'get' | 'all'>,
  id: string,
): { readonly series: SeriesRecord; readonly standing: Standing } {
  const series = seriesOf(tx, id);
  return { series, standing: standingOf(tx, taskOf(tx, series.taskId)) };
}

export function patchSeries(tx: TaskTx, series: SeriesRecord, fields: Partial<SeriesRecord>): void {
  const next = { ...series, ...fields };
  tx.patch('series', series.id, { ...fields, dueAt: dueAtOf(tx, next) });
}

/** A device has no tasks that were put away long ago. */
export function isHere(from: Sampler<TaskScope>, series: SeriesRecord): boolean {
  return from.get('task', series.taskId) !== undefined;
}

/** A sampler, as what reads a room's records reads them. */
export function readerOf(from: Sampler<TaskScope>): Pick<TaskTx, 'get' | 'all'> {
  return {
    get: from.get.bind(from),
    all: (kind: 'member') => from.all(kind).values(),
  } as unknown as Pick<TaskTx, 'get' | 'all'>;
}
