import { definePart } from '../kernel/part.ts';
import { bringMessages } from './bring-messages-mutation.ts';
import { takeBackImport } from './take-back-mutation.ts';

/** What comes in from elsewhere in one piece, and goes again in one piece. Its records are other parts'. */
export const transferPart = definePart({
  kinds: [],
  mutations: [bringMessages, takeBackImport],
});
