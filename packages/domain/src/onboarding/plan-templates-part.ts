import { definePart } from '../kernel/part.ts';
import { planTemplates, removePlanTemplate, savePlanTemplate } from './template-mutations.ts';

/** Plans that somebody keeps for the next client: a part of their own room. */
export const planTemplatesPart = definePart({
  kinds: [planTemplates],
  mutations: [savePlanTemplate, removePlanTemplate],
});
