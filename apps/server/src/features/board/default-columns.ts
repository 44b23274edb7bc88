import type { ColumnKind } from '@sanad/domain/board/record';
import type { Language } from '@sanad/protocol/http/profile';

/** The columns of a new board: the way of a task, and whose turn it is at each step. */
export const defaultColumns: Readonly<
  Record<Language, readonly { readonly kind: ColumnKind; readonly name: string }[]>
> = {
  en: [
    { kind: 'requested', name: 'Requested' },
    { kind: 'in_progress', name: 'In progress' },
    { kind: 'waiting_client', name: 'Waiting on client' },
    { kind: 'in_review', name: 'In review' },
    { kind: 'done', name: 'Done' },
  ],
  ar: [
    { kind: 'requested', name: 'مطلوبة' },
    { kind: 'in_progress', name: 'قيد التنفيذ' },
    { kind: 'waiting_client', name: 'بانتظار العميل' },
    { kind: 'in_review', name: 'قيد المراجعة' },
    { kind: 'done', name: 'منجزة' },
  ],
};
