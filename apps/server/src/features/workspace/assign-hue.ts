import type { Role } from '@sanad/domain/access/role';
import { hues, type Hue } from '@sanad/protocol/http/profile';

const inJoiningOrder: readonly Hue[] = ['fig', 'olive', 'sky', 'ruby'];

/**
 * The colour of somebody who joins: saffron is the first owner's and sea the first assistant's,
 * whenever they come; the others take the next free one, and share the least used when all are taken.
 */
export function assignHue(role: Role, taken: readonly Hue[]): Hue {
  const reserved = role === 'owner' ? 'saffron' : role === 'assistant' ? 'sea' : undefined;
  if (reserved !== undefined && !taken.includes(reserved)) return reserved;
  const free = inJoiningOrder.find((hue) => !taken.includes(hue));
  if (free !== undefined) return free;
  const uses = (hue: Hue) => taken.filter((each) => each === hue).length;
  return [...inJoiningOrder, ...hues].reduce((least, hue) =>
    uses(hue) < uses(least) ? hue : least,
  );
}
