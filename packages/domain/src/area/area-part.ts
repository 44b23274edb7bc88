import { definePart } from '../kernel/part.ts';
import { archiveArea, createArea, renameArea } from './area-mutations.ts';
import { areas } from './kinds.ts';
import { setTaskArea } from './task-area-mutation.ts';

/** Areas of work that are handed over; a task stands in one or in none. */
export const areaPart = definePart({
  kinds: [areas],
  mutations: [createArea, renameArea, archiveArea, setTaskArea],
});
