import { z } from 'zod';

import { newId, ref } from '../kernel/id-argument.ts';
import { Refusal } from '../kernel/refusal.ts';
import { nameArgument } from './argument.ts';
import { defineBoardMutation, defineBoardPatch } from './board-scope.ts';
import { labels } from './kinds.ts';
import { boardLimits } from './limit.ts';

export const createLabel = defineBoardMutation({
  name: 'createLabel',
  args: z.strictObject({ labelId: newId(labels), name: nameArgument }),
  needs: 'board.edit',
  apply(tx, args) {
    if (tx.count('label') >= boardLimits.labels) {
      throw new Refusal('limit_reached', { limit: boardLimits.labels });
    }
    tx.put('label', { id: args.labelId, name: args.name });
  },
  inverse: (_before, args) => ({ name: 'removeLabel', args: { labelId: args.labelId } }),
  sample: (from) => ({ labelId: from.newId(), name: from.words() }),
});

export const renameLabel = defineBoardPatch({
  name: 'renameLabel',
  needs: 'board.edit',
  kind: labels,
  id: 'labelId',
  fields: { name: nameArgument },
  sample(from) {
    const label = from.one('label');
    return label && { labelId: label.id, name: from.words() };
  },
});

/**
 * Takes the words away everywhere. Tasks keep the id, which then shows nothing: so undoing brings the
 * label back on every task that had it, and removing one label never rewrites a thousand tasks.
 */
export const removeLabel = defineBoardMutation({
  name: 'removeLabel',
  args: z.strictObject({ labelId: ref(labels) }),
  needs: 'board.edit',
  apply(tx, args) {
    tx.remove('label', args.labelId);
  },
  inverse(before, args) {
    const label = before.get('label', args.labelId);
    return label && { name: 'createLabel', args: { labelId: label.id, name: label.name } };
  },
  sample(from) {
    const label = from.one('label');
    return label && { labelId: label.id };
  },
});
