import type { Digest } from '../source-id.ts';
import { encodeUtf8, uuidOf } from '../uuid-of.ts';

/**
 * Ids for what an export names by its place: other ones in every import, the same at each try of one. They stand in
 * the order of the places, so that what only its id puts in order is in the same order where it came in.
 */
export function createPlaceIds(importId: string, digest: Digest) {
  return (kind: string, place: number): string => {
    const hash = digest(encodeUtf8(`${importId}:${kind}`)).slice(0, 16);
    for (const [at, shift] of [24, 16, 8, 0].entries()) hash[at] = (place >>> shift) & 0xff;
    return uuidOf(hash, 8);
  };
}

/** Ids of an import begin with the place of what they name. */
export const placeOfId = (id: string): number => Number.parseInt(id.slice(0, 8), 16);

/** What all ids of one kind in one import end with, and no other does: by it is known what came with it. */
export function createOwnEnds(importId: string, digest: Digest) {
  const idAt = createPlaceIds(importId, digest);
  return (kind: string): string => idAt(kind, 0).slice(8);
}

export type PlaceIds = ReturnType<typeof createPlaceIds>;

/** Of somebody whom an export names and nobody here is. */
export function createNameIds(importId: string, digest: Digest) {
  return (name: string): string => uuidOf(digest(encodeUtf8(`${importId}:person:${name}`)), 8);
}
