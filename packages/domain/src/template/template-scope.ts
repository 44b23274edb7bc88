import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { nameOf } from '../kernel/name.ts';
import { patchesOf } from '../kernel/patch-mutation.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import type { TaskScope } from '../task/task-scope.ts';
import { templateLimits } from './limit.ts';
import type { EventRecord, TemplateCollections, TemplateRecord } from './record.ts';

/** The part of a room that templates and events read: their own records, and the tasks that are made. */
export type TemplateScope = TaskScope & TemplateCollections;
export type TemplateTx = Tx<TemplateScope>;

export const defineTemplateMutation = mutationsOf<TemplateScope>();
export const defineTemplatePatch = patchesOf<TemplateScope>();

export const templateName = nameOf(templateLimits.nameLength);

export function openTemplateOf(tx: Pick<TemplateTx, 'get'>, id: string): TemplateRecord {
  const template = tx.get('template', id);
  refuseUnless(template, 'not_found');
  refuseUnless(template.archivedAt === null, 'changed_since');
  return template;
}

export function openEventOf(tx: Pick<TemplateTx, 'get'>, id: string): EventRecord {
  const event = tx.get('event', id);
  refuseUnless(event, 'not_found');
  refuseUnless(event.archivedAt === null, 'changed_since');
  return event;
}

export function refuseAt(limit: number, count: number): void {
  if (count >= limit) throw new Refusal('limit_reached', { limit });
}

export const isUnarchived = ({ archivedAt }: { readonly archivedAt: number | null }): boolean =>
  archivedAt === null;
