import { always, defineKind } from '../kernel/kind.ts';
import type { BusinessTextRecord } from './record.ts';

export const businessTexts = defineKind<BusinessTextRecord>()({
  name: 'businessText',
  fields: { section: always, text: always },
  told: { fields: ['section', 'text'] },
});
