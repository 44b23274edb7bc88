import type { Place } from './place.ts';

/** Packages stand on almost nothing: the whole list of what each may import from npm. */
const allowed: Partial<Record<Place['unit'], RegExp>> = {
  domain: /^zod(\/.*)?$/,
  protocol: /^zod(\/.*)?$/,
  sync: /^(yjs|y-protocols|lib0)(\/.*)?$/,
  testing: /^lib0(\/.*)?$/,
};

/** A sentence when a package imports what it should be given, else null. Apps are not bounded here. */
export function packageVendorProblem(place: Place, vendor: string): string | null {
  const list = allowed[place.unit];
  if (list === undefined || list.test(vendor)) return null;
  return `packages/${place.unit} may not import ${vendor}`;
}
