import { useEffect, useState } from 'react';

import { appSocket } from './app-socket.ts';

/** A short break is no news. */
const awayAfterMs = 1_500;

/** The line to the server is gone, and for longer than a moment; for what shows no room. */
export function useAway(userId: string): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const socket = appSocket(userId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = (connected: boolean): void => {
      clearTimeout(timer);
      if (connected) setAway(false);
      else timer = setTimeout(() => setAway(true), awayAfterMs);
    };
    follow(socket.connected);
    const stop = socket.onConnection(follow);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [userId]);
  return away;
}
