import type { ColumnKind, ColumnRecord } from './record.ts';

/** The languages of the product; a board is begun in its opener's. */
type Language = 'en' | 'ar';

/** What the columns of a new board are called: the way of a task, in order. */
export const defaultColumnNames: Readonly<
  Record<Language, Readonly<Record<Exclude<ColumnKind, 'plain'>, string>>>
> = {
  en: {
    requested: 'Requested',
    in_progress: 'In progress',
    waiting_client: 'Waiting on client',
    in_review: 'In review',
    done: 'Done',
  },
  ar: {
    requested: 'مطلوبة',
    in_progress: 'قيد التنفيذ',
    waiting_client: 'بانتظار العميل',
    in_review: 'قيد المراجعة',
    done: 'منجزة',
  },
};

/**
 * A column's name as its reader should see it: one that still bears a default name of its stage, in
 * whichever language, was never renamed and speaks the reader's; what somebody wrote stays as written.
 */
export function shownColumnName(
  { kind, name }: Pick<ColumnRecord, 'kind' | 'name'>,
  language: Language,
): string {
  if (kind === 'plain') return name;
  const isDefault = Object.values(defaultColumnNames).some((names) => names[kind] === name);
  return isDefault ? defaultColumnNames[language][kind] : name;
}
