import type { Side } from '@sanad/domain/access/side';
import type { Hue } from '@sanad/protocol/http/profile';

export type { Hue } from '@sanad/protocol/http/profile';

/** Client's side: soft square. Assistant's side: circle. */
export type PersonShape = 'square' | 'circle';

export function shapeOfSide(side: Side): PersonShape {
  return side === 'assistant' ? 'circle' : 'square';
}

/** What the design system needs to know of a person to show them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly hue: Hue;
  readonly shape: PersonShape;
}
