import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { SearchAnswer } from '@sanad/protocol/http/search';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { call } from '../../../http/call.ts';
import { appSocket } from '../../../realtime/wire/app-socket.ts';

/** Who types on is not asked for every letter. */
const pauseMs = 120;

export interface ServerHits {
  readonly answer: SearchAnswer | undefined;
  /** `away`: there is no line to the server, so it was no answer that failed. */
  readonly state: 'asking' | 'answered' | 'failed' | 'away';
  retry(): void;
}

/** What the server has of a question, once somebody has stopped typing for a moment; nothing of the question before. */
export function useServerHits(
  typed: string,
  {
    userId,
    workspace,
    isAsked,
  }: {
    readonly userId: UserId;
    readonly workspace: WorkspaceId | undefined;
    readonly isAsked: boolean;
  },
): ServerHits {
  const asked = useSettledText(typed.trimStart());
  const isWanted = isAsked && asked.trim() !== '';
  const { data, isError, refetch } = useQuery({
    queryKey: ['search', workspace ?? null, asked],
    queryFn: ({ signal }) =>
      call('search', { body: { q: asked, ...(workspace ? { workspace } : {}) } }, signal),
    enabled: isWanted,
    // The same question a moment later is asked anew; what was found is let go soon.
    staleTime: 5_000,
    gcTime: 30_000,
    retry: false,
  });
  // What failed for want of a line is asked anew with the next one.
  useEffect(() => {
    if (!isError) return undefined;
    return appSocket(userId).onConnection((connected) => {
      if (connected) void refetch();
    });
  }, [isError, userId, refetch]);
  const isOf = asked === typed.trimStart();
  return {
    answer: isOf ? data : undefined,
    state: isOf ? stateOf({ isError, hasAnswer: data !== undefined, userId }) : 'asking',
    retry: () => void refetch(),
  };
}

function stateOf(of: {
  readonly isError: boolean;
  readonly hasAnswer: boolean;
  readonly userId: UserId;
}): ServerHits['state'] {
  // After a page was opened without a network the line is not called gone before a moment has passed: its first question fails meanwhile.
  if (of.isError) return appSocket(of.userId).connected ? 'failed' : 'away';
  return of.hasAnswer ? 'answered' : 'asking';
}

function useSettledText(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
