import type { BusinessTextId } from '../kernel/ids.ts';
import type { TextField } from '../kernel/text-field.ts';

/** What a business says of itself to whoever works for it, in the order in which it is read. */
export const businessSections = ['sells', 'customers', 'tone', 'goals', 'says', 'avoids'] as const;
export type BusinessSection = (typeof businessSections)[number];

/** One section of a workspace's business page; there is one record of each at most. */
export interface BusinessTextRecord {
  readonly id: BusinessTextId;
  readonly section: BusinessSection;
  readonly text: TextField;
}

export type BusinessCollections = { businessText: BusinessTextRecord };
