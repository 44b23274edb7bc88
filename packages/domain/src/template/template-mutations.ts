import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { refuseUnless } from '../kernel/refusal.ts';
import { templates } from './kinds.ts';
import { templateLimits } from './limit.ts';
import {
  defineTemplateMutation,
  defineTemplatePatch,
  isUnarchived,
  openTemplateOf,
  refuseAt,
  templateName,
} from './template-scope.ts';

export const createTemplate = defineTemplateMutation({
  name: 'createTemplate',
  args: z.strictObject({ templateId: newId(templates), name: templateName }),
  needs: 'board.edit',
  apply(tx, { templateId, name }, { now, actor }) {
    refuseAt(templateLimits.templates, tx.count('template'));
    const made = { createdAt: now, createdBy: actor, archivedAt: null };
    tx.put('template', { id: templateId, name, ...made });
  },
  // Its tasks go and come with it.
  inverse: (_before, { templateId }) => ({
    name: 'archiveTemplate',
    args: { templateId, archived: true },
  }),
  sample: (from) => ({ templateId: from.newId(), name: from.words() }),
});

export const renameTemplate = defineTemplatePatch({
  name: 'renameTemplate',
  needs: 'board.edit',
  kind: templates,
  id: 'templateId',
  fields: { name: templateName },
  mayChange: openTemplateOf,
  sample(from) {
    const template = from.one('template', isUnarchived);
    return template && { templateId: template.id, name: from.words() };
  },
});

/** Put away, or back. */
export const archiveTemplate = defineTemplateMutation({
  name: 'archiveTemplate',
  args: z.strictObject({ templateId: ref(templates), archived: z.boolean() }),
  needs: 'board.edit',
  apply(tx, { templateId, archived }, { now }) {
    const template = tx.get('template', templateId);
    refuseUnless(template, 'not_found');
    if (isUnarchived(template) !== archived) return;
    // Whole, not a patch: who came meanwhile has seen it in a page only.
    tx.put('template', { ...template, archivedAt: archived ? now : null });
  },
  inverse(before, { templateId, archived }) {
    const template = before.get('template', templateId);
    if (!template || isUnarchived(template) !== archived) return undefined;
    return { name: 'archiveTemplate', args: { templateId, archived: !archived } };
  },
  sample(from) {
    const template = from.one('template');
    return template && { templateId: template.id, archived: isUnarchived(template) };
  },
});
