import { z } from 'zod';

import type { Side } from '../access/side.ts';
import { elsewhereId, newId, ref } from '../kernel/id-argument.ts';
import type { AreaId } from '../kernel/ids.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { nameOf, nameOrNone } from '../kernel/name.ts';
import { Refusal, refuseUnless } from '../kernel/refusal.ts';
import type { Sampler } from '../kernel/sampler.ts';
import { expectations } from './kinds.ts';
import { expectationLimits } from './limit.ts';
import {
  expectationSorts,
  type ExpectationRecord,
  type ExpectationsCollections,
} from './record.ts';

/** None of these has an inverse: what was said to the other side is changed, and ended, in its sight. */
const define = mutationsOf<ExpectationsCollections>();

const capabilityOf = { client: 'engagement.client', assistant: 'engagement.assistant' } as const;

const said = {
  sort: z.enum(expectationSorts),
  areaId: elsewhereId<AreaId>('area').nullable(),
  text: nameOf(expectationLimits.textLength),
  otherText: nameOrNone(expectationLimits.textLength),
};

function sampleSaid(from: Sampler<ExpectationsCollections>) {
  return {
    sort: from.pick(expectationSorts),
    areaId: from.chance(0.5) ? from.newId() : null,
    text: from.words(),
    otherText: from.chance(0.3) ? from.words() : '',
  };
}

/** @throws Refusal `not_yours` of what the other side said */
function ownOf(tx: Pick<Tx<ExpectationsCollections>, 'get'>, id: string, side: Side) {
  const item = tx.get('expectation', id);
  refuseUnless(item, 'not_found');
  refuseUnless(item.side === side, 'not_yours');
  return item;
}

const isOwn =
  (side: Side) =>
  (each: ExpectationRecord): boolean =>
    each.side === side;

function addOf<const N extends string>(name: N, side: Side) {
  return define({
    name,
    args: z.strictObject({ itemId: newId(expectations), ...said }),
    needs: capabilityOf[side],
    apply(tx, { itemId: id, ...words }, { now: at, actor: by }) {
      const limit = expectationLimits.items;
      if (tx.count('expectation') >= limit) throw new Refusal('limit_reached', { limit });
      tx.put('expectation', { id, side, ...words, version: 1, at, by, retiredAt: null });
    },
    sample: (from) => ({ itemId: from.newId(), ...sampleSaid(from) }),
  });
}

/** Names the version that stood on the writer's screen: the next one is written on no other. */
function editOf<const N extends string>(name: N, side: Side) {
  return define({
    name,
    args: z.strictObject({ itemId: ref(expectations), base: z.int().min(1), ...said }),
    needs: capabilityOf[side],
    apply(tx, { itemId, base, ...words }, { now: at, actor: by }) {
      const item = ownOf(tx, itemId, side);
      refuseUnless(item.version === base && item.retiredAt === null, 'changed_since');
      const isSame =
        item.sort === words.sort &&
        item.areaId === words.areaId &&
        item.text === words.text &&
        item.otherText === words.otherText;
      // Whoever saves what stands there asks nobody to read it again.
      if (isSame) return;
      tx.patch('expectation', itemId, { ...words, version: base + 1, at, by });
    },
    sample(from) {
      const item = from.one('expectation', isOwn(side));
      return item && { itemId: item.id, base: item.version, ...sampleSaid(from) };
    },
  });
}

/** It holds no longer, or does again: what was acknowledged of it stays in the ledger. */
function retireOf<const N extends string>(name: N, side: Side) {
  return define({
    name,
    args: z.strictObject({ itemId: ref(expectations), retired: z.boolean() }),
    needs: capabilityOf[side],
    apply(tx, { itemId, retired }, { now }) {
      const item = ownOf(tx, itemId, side);
      if ((item.retiredAt !== null) === retired) return;
      tx.patch('expectation', itemId, { retiredAt: retired ? now : null });
    },
    sample(from) {
      const item = from.one('expectation', isOwn(side));
      return item && { itemId: item.id, retired: item.retiredAt === null };
    },
  });
}

export const addClientExpectation = addOf('addClientExpectation', 'client');
export const addAssistantExpectation = addOf('addAssistantExpectation', 'assistant');
export const editClientExpectation = editOf('editClientExpectation', 'client');
export const editAssistantExpectation = editOf('editAssistantExpectation', 'assistant');
export const retireClientExpectation = retireOf('retireClientExpectation', 'client');
export const retireAssistantExpectation = retireOf('retireAssistantExpectation', 'assistant');
