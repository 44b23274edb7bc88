import { useEffect, useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { boardWords } from '../board-words.ts';
import { OthersMoves, seenMoves } from './others-moves.ts';

/** Others' moves are told together, at most this often. */
const everyMs = 10_000;

/** What others moved since it was last said. */
export function OthersLog() {
  return useOthersMoves();
}

/** Counts tasks that others moved since the last summary, by who moved them. */
function useOthersMoves(): string {
  const session = useSession();
  const words = useWords(boardWords).presence;
  const [text, setText] = useState('');

  useEffect(() => {
    const { client, userId } = session;
    const moves = new OthersMoves(userId);
    moves.see(client.all('task'), false);
    let watching = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;

    function tell(): void {
      timer = undefined;
      const lines: string[] = [];
      for (const [by, count] of moves.take()) {
        const member = client.all('member').find((one) => one.userId === by);
        if (member) lines.push(words.movedTasks(shortNameOf(member.name), count));
      }
      setText(lines.join(' '));
    }

    /** What comes with the connection itself is how things stand; only what comes after it is seen to happen. */
    function onState(): void {
      clearTimeout(settling);
      if (client.connection !== 'live') watching = false;
      else if (!watching) settling = setTimeout(() => (watching = true));
    }

    const stops = [
      client.onState(onState),
      client.onCollection('task', () => {
        const seen = moves.see(client.all('task'), watching);
        if (seen.length > 0) seenMoves.set(seen);
        if (moves.any) timer ??= setTimeout(tell, everyMs);
      }),
    ];
    onState();
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
      clearTimeout(settling);
    };
  }, [session, words]);
  return text;
}
