import {
  chooseAlso,
  choicesOf,
  type ChosenNotices,
  type NoticeChoices,
} from '@sanad/domain/notices/notice-choices';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';

/** How one is told. A choice is shown at once, and called saved when the server has it. */
export function useChoices() {
  const { id } = useMe().profile;
  const queries = useQueryClient();
  const queryKey = ['notice-choices', id];
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => call('getNoticeChoices', {}, signal),
  });
  const [phase, setPhase] = useState<'still' | 'saving' | 'saved'>('still');
  const [trouble, setTrouble] = useState<unknown>();
  /** One after the other, so that the last choice is the one that stays. */
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const last = useRef(0);

  async function send(change: ChosenNotices, number: number): Promise<void> {
    try {
      const kept = await call('patchNoticeChoices', { body: change });
      if (number !== last.current) return;
      queries.setQueryData(queryKey, kept);
      setPhase('saved');
    } catch (failure) {
      setTrouble(failure);
      setPhase('still');
      await queries.invalidateQueries({ queryKey });
    }
  }

  function choose(change: ChosenNotices): void {
    last.current += 1;
    const number = last.current;
    setPhase('saving');
    setTrouble(undefined);
    void queries.cancelQueries({ queryKey });
    queries.setQueryData<NoticeChoices>(
      queryKey,
      (before) => before && choicesOf(chooseAlso(before, change)),
    );
    line.current = line.current.then(() => send(change, number));
  }

  return { choices: data, error, refetch, phase, trouble, choose };
}
