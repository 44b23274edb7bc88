import {
  businessSections,
  type BusinessSection,
  type BusinessTextRecord,
} from '@sanad/domain/business/record';
import type { UserId } from '@sanad/domain/kernel/ids';
import { setBusinessMark } from '@sanad/domain/person/business-mark-mutations';
import { useEffect, useMemo } from 'react';

import { useSession } from '../../realtime/session/session-context.tsx';
import { useCollection, useMaySurely, useMe } from '../../realtime/session/use-live.ts';
import { usePersonRecord, usePersonRoom } from '../../realtime/session/use-person-records.ts';

const inOrder = (a: BusinessTextRecord, b: BusinessTextRecord): number =>
  businessSections.indexOf(a.section) - businessSections.indexOf(b.section);

/** What is written of the business, by section. */
export function useBusiness(): ReadonlyMap<BusinessSection, BusinessTextRecord> {
  const texts = useCollection('businessText', inOrder);
  return useMemo(() => new Map(texts.map((each) => [each.section, each])), [texts]);
}

export const hasText = ({ text }: BusinessTextRecord): boolean =>
  [text, ...text.others].some((each) => each.text !== '');

/** Whether an assistant has still to be led to it: something is written, and in this stay they did not open it. */
export function useIsUnread(): boolean {
  const { userId, workspaceId, client } = useSession();
  const assists = useMe()?.role === 'assistant';
  const isWritten = [...useBusiness().values()].some(hasText);
  // Of which stay one is, the room says with one's role.
  const isKnown = useMaySurely('board.view');
  const mark = usePersonRecord(userId as UserId, 'businessMark', workspaceId);
  // Until one's own room says that there is no mark, nothing is known of it.
  return assists && isWritten && isKnown && mark !== undefined && mark?.stay !== client.stay;
}

/** Whoever sees what is written has been there. */
export function useSayRead(isSeen: boolean): void {
  const { userId, workspaceId, client } = useSession();
  const room = usePersonRoom(userId as UserId)?.client;
  const isUnread = useIsUnread();
  useEffect(() => {
    const { stay } = client;
    if (!isSeen || !isUnread || !room || stay === undefined) return;
    room.mutate(setBusinessMark, { workspaceId, stay });
  }, [isSeen, isUnread, room, client, workspaceId]);
}
