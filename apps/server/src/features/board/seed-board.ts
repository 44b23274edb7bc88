import { randomUUID } from 'node:crypto';

import { createColumn } from '@sanad/domain/board/column-mutations';
import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import type { Language } from '@sanad/protocol/http/profile';

import { defaultColumns } from './default-columns.ts';

/** What gives an empty board its columns; new ids at each call. */
export function seedBoard(language: Language): { mutation: string; args: unknown }[] {
  let orderKey: string | null = null;
  return defaultColumns(language).map(({ kind, name }) => {
    orderKey = orderKeyBetween(orderKey, null);
    return { mutation: createColumn.name, args: { columnId: randomUUID(), name, kind, orderKey } };
  });
}
