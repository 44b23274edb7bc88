import type { IdeaRecord } from '@sanad/domain/person/record';

import type { Wish } from './carry-out.ts';

export type Wished = IdeaRecord & Wish;

/**
 * What was wished in this tab, by what it is to become. Whichever page of the person does it, this one tells; it may
 * be done before the code that would do it here has come.
 */
export const wishedHere = new Map<string, Wished>();
