import { z } from 'zod';

import { mutationsOf } from '../kernel/mutation.ts';
import { holdSeconds, type PersonCollections } from './record.ts';

const define = mutationsOf<PersonCollections>();

export const setHoldSeconds = define({
  name: 'setHoldSeconds',
  args: z.strictObject({ seconds: z.literal(holdSeconds) }),
  needs: 'place',
  apply(tx, { seconds }) {
    const known = tx.get('preferences', 'own');
    if (known) tx.patch('preferences', 'own', { holdSeconds: seconds });
    else tx.put('preferences', { id: 'own', holdSeconds: seconds });
  },
  sample: (from) => ({ seconds: from.pick(holdSeconds) }),
});
