import { searchKinds, type SearchKind } from '@sanad/domain/search/searchable';
import type { SearchHit } from '@sanad/protocol/http/search';

/** What is found, by kind, in the order in which it is shown. */
export interface HitGroup {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
}

/** A kind that is not named here stands behind the others. */
const order: readonly SearchKind[] = [
  'task',
  'checklistItem',
  'document',
  'message',
  'file',
  'call',
  'plannedCheckIn',
  'member',
];

const keyOf = ({ workspaceId, kind, id }: SearchHit): string => `${workspaceId}/${kind}/${id}`;

/**
 * What the device found and, behind it in each kind, what the server knows besides: nothing that stands there is moved
 * within its kind. Of what both found, the server may say a line more.
 */
export function joinHits(
  device: readonly SearchHit[],
  server: readonly SearchHit[],
): readonly HitGroup[] {
  const said = new Map(server.map((hit) => [keyOf(hit), hit]));
  const here = device.map((hit) => {
    const more = said.get(keyOf(hit));
    return more && hit.excerpt === '' ? { ...hit, excerpt: more.excerpt } : hit;
  });
  const known = new Set(here.map(keyOf));
  const all = [...here, ...server.filter((hit) => !known.has(keyOf(hit)))];
  const kinds = [...order, ...searchKinds.filter((kind) => !order.includes(kind))];
  return kinds.flatMap((kind) => {
    const hits = all.filter((hit) => hit.kind === kind);
    return hits.length > 0 ? [{ kind, hits }] : [];
  });
}
