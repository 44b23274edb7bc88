import { definePart } from '../kernel/part.ts';
import { chooseBusiness, writeBusiness } from './business-mutations.ts';
import { businessTexts } from './kinds.ts';

/** What a business sells, to whom, and how it speaks: written by its owner, read by everybody there. */
export const businessPart = definePart({
  kinds: [businessTexts],
  mutations: [writeBusiness, chooseBusiness],
});
