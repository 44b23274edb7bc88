import { z } from 'zod';

import { broughtId, ref } from '../kernel/id-argument.ts';
import { mutationsOf, type Tx } from '../kernel/mutation.ts';
import {
  applyTextChoice,
  applyTextWrite,
  createTextField,
  maxTextVersions,
  revision,
  type Revision,
} from '../kernel/text-field.ts';
import { businessTexts } from './kinds.ts';
import { businessLimits } from './limit.ts';
import { businessSections, type BusinessCollections, type BusinessSection } from './record.ts';

const define = mutationsOf<BusinessCollections>();

const text = z.string().max(businessLimits.textLength);

/** What a section is written on that nobody has written yet. */
export const unwritten = 'unwritten' as Revision;

export function businessTextOf(
  tx: { all(kind: 'businessText'): Iterable<BusinessCollections['businessText']> },
  section: BusinessSection,
) {
  for (const each of tx.all('businessText')) if (each.section === section) return each;
  return undefined;
}

/**
 * A section of the business page is written, on the revision that stood on the writer's screen. The id is for one
 * that nobody has written yet: of two who begin it apart, both texts stand in one record until somebody chooses.
 */
export const writeBusiness = define({
  name: 'writeBusiness',
  args: z.strictObject({
    textId: broughtId(businessTexts),
    section: z.enum(businessSections),
    base: revision,
    rev: revision,
    text,
  }),
  needs: 'business.edit',
  apply(tx: Tx<BusinessCollections>, { textId, section, ...write }, { actor: by }) {
    const known = businessTextOf(tx, section);
    const before = known?.text ?? createTextField('', unwritten, by);
    const after = applyTextWrite(before, { ...write, by });
    if (known) tx.patch('businessText', known.id, { text: after });
    else if (!tx.get('businessText', textId))
      tx.put('businessText', { id: textId, section, text: after });
  },
  sample(from) {
    const known = from.chance(0.7) ? from.one('businessText') : undefined;
    return {
      textId: from.newId(),
      section: known?.section ?? from.pick(businessSections),
      base: known && from.chance(0.7) ? known.text.rev : unwritten,
      rev: from.newId(),
      text: from.words(),
    };
  },
});

/** One of several versions of a section, or a further text instead of them. */
export const chooseBusiness = define({
  name: 'chooseBusiness',
  args: z.strictObject({
    textId: ref(businessTexts),
    seen: z.array(revision).min(1).max(maxTextVersions),
    rev: revision,
    text,
  }),
  needs: 'business.edit',
  apply(tx, { textId, ...choice }, { actor: by }) {
    const { text: before } = tx.get('businessText', textId)!;
    tx.patch('businessText', textId, { text: applyTextChoice(before, { ...choice, by }) });
  },
  sample(from) {
    const known = from.one('businessText', (each) => each.text.others.length > 0);
    const seen = known && [known.text, ...known.text.others].map(({ rev }) => rev);
    return known && { textId: known.id, seen, rev: from.newId(), text: from.words() };
  },
});
