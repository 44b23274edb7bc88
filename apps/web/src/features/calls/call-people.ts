import { createSignal } from '../../realtime/signal.ts';
import type { Person } from '../../ui/person.ts';

/** The members of the call's workspace by user id, kept while one is in it: also for pages of no workspace. */
export const callPeople = createSignal<ReadonlyMap<string, Person>>(new Map());
