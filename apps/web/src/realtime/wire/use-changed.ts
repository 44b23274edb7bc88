import type { ChangedTopic } from '@sanad/protocol/down';
import { useEffect, useRef } from 'react';

import { appSocket } from './app-socket.ts';

/**
 * Calls back when the server says that something which no room shows has changed, and after every new
 * connection: what was said meanwhile was not heard.
 */
export function useChanged(userId: string, about: ChangedTopic, onChanged: () => void): void {
  const { topic, id } = about;
  const latest = useRef(onChanged);
  useEffect(() => {
    latest.current = onChanged;
  });
  useEffect(() => {
    const socket = appSocket(userId);
    const stops = [
      socket.onDown((messages) => {
        const isTold = messages.some(
          (message) =>
            message.type === 'changed' &&
            message.topics.some((each) => each.topic === topic && each.id === id),
        );
        if (isTold) latest.current();
      }),
      socket.onConnection((connected) => {
        if (connected) latest.current();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [userId, topic, id]);
}
