import { z } from 'zod';

import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import { usualHold } from './hold-time.ts';
import { holdSeconds, type PersonCollections, type PreferencesRecord } from './record.ts';

const define = mutationsOf<PersonCollections>();

/** As it is for who never said how they like it. */
const usual: PreferencesRecord = { id: 'own', holdSeconds: usualHold, singleKeys: true };

export const setHoldSeconds = define({
  name: 'setHoldSeconds',
  args: z.strictObject({ seconds: z.literal(holdSeconds) }),
  needs: 'place',
  apply: (tx, { seconds }) => prefer(tx, { holdSeconds: seconds }),
  sample: (from) => ({ seconds: from.pick(holdSeconds) }),
});

export const setSingleKeys = define({
  name: 'setSingleKeys',
  args: z.strictObject({ on: z.boolean() }),
  needs: 'place',
  apply: (tx, { on }) => prefer(tx, { singleKeys: on }),
  sample: (from) => ({ on: from.chance(0.5) }),
});

function prefer(tx: Tx<PersonCollections>, wish: Partial<Omit<PreferencesRecord, 'id'>>): void {
  if (tx.get('preferences', 'own')) tx.patch('preferences', 'own', wish);
  else tx.put('preferences', { ...usual, ...wish });
}
