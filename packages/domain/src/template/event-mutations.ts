import { z } from 'zod';

import { dayText } from '../kernel/dates/day-text.ts';
import { formerRef, newId, ref } from '../kernel/id-argument.ts';
import { zoneName } from '../kernel/instant.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { events, templates } from './kinds.ts';
import { templateLimits } from './limit.ts';
import {
  defineTemplateMutation,
  defineTemplatePatch,
  isUnarchived,
  openEventOf,
  refuseAt,
  templateName,
  type TemplateScope,
} from './template-scope.ts';

export const createEvent = defineTemplateMutation({
  name: 'createEvent',
  args: z.strictObject({
    eventId: newId(events),
    name: templateName,
    day: dayText,
    zone: zoneName,
    templateId: formerRef(templates).nullable(),
  }),
  needs: 'board.edit',
  apply(tx, { eventId, ...event }, { now, actor }) {
    refuseAt(templateLimits.events, tx.count('event'));
    const made = { createdAt: now, createdBy: actor, archivedAt: null };
    tx.put('event', { id: eventId, ...event, ...made });
  },
  inverse: (_before, { eventId }) => ({ name: 'archiveEvent', args: { eventId, archived: true } }),
  sample: (from) => ({
    eventId: from.newId(),
    name: from.words(),
    day: sampleDay(from),
    zone: from.pick(['Africa/Cairo', 'America/New_York']),
    templateId: from.one('template')?.id ?? null,
  }),
});

export const renameEvent = defineTemplatePatch({
  name: 'renameEvent',
  needs: 'board.edit',
  kind: events,
  id: 'eventId',
  fields: { name: templateName },
  mayChange: openEventOf,
  sample(from) {
    const event = from.one('event', isUnarchived);
    return event && { eventId: event.id, name: from.words() };
  },
});

/** The event alone: each of its tasks is asked by itself, by `moveWithEvent`. */
export const moveEvent = defineTemplatePatch({
  name: 'moveEvent',
  needs: 'board.edit',
  kind: events,
  id: 'eventId',
  fields: { day: dayText },
  mayChange: openEventOf,
  sample(from) {
    const event = from.one('event', isUnarchived);
    return event && { eventId: event.id, day: sampleDay(from) };
  },
});

/** Put away, or back. Its tasks stay, with the dates that they have. */
export const archiveEvent = defineTemplateMutation({
  name: 'archiveEvent',
  args: z.strictObject({ eventId: ref(events), archived: z.boolean() }),
  needs: 'board.edit',
  apply(tx, { eventId, archived }, { now }) {
    const event = tx.get('event', eventId);
    refuseUnless(event, 'not_found');
    if (isUnarchived(event) !== archived) return;
    // Whole, not a patch: who came meanwhile has seen it in a page only.
    tx.put('event', { ...event, archivedAt: archived ? now : null });
  },
  inverse(before, { eventId, archived }) {
    const event = before.get('event', eventId);
    if (!event || isUnarchived(event) !== archived) return undefined;
    return { name: 'archiveEvent', args: { eventId, archived: !archived } };
  },
  sample(from) {
    const event = from.one('event');
    return event && { eventId: event.id, archived: isUnarchived(event) };
  },
});

export function sampleDay(from: Sampler<TemplateScope>): string {
  return new Date(from.now + from.below(200) * 86_400_000).toISOString().slice(0, 10);
}
