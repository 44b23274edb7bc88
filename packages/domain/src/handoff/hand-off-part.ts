import { definePart } from '../kernel/part.ts';
import { editHandOff, sendHandOff, takeBackHandOff } from './hand-off-mutations.ts';
import { handOffs } from './kinds.ts';

/** The notes with which people end their days. */
export const handOffPart = definePart({
  kinds: [handOffs],
  mutations: [sendHandOff, editHandOff, takeBackHandOff],
});
