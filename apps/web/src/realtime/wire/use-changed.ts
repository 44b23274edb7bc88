import type { ChangedTopic, Down } from '@sanad/protocol/down';
import { useEffect, useRef } from 'react';

import { appSocket } from './app-socket.ts';

/**
 * Calls back when the server says that something which no room shows has changed, and each time this page has entered
 * its own room or a workspace's: only from then on it is told, and what was said before was not heard.
 */
export function useChanged(userId: string, about: ChangedTopic, onChanged: () => void): void {
  const { topic, id } = about;
  const latest = useRef(onChanged);
  useEffect(() => {
    latest.current = onChanged;
  });
  useEffect(() => {
    const isOf = (each: ChangedTopic) => each.topic === topic && each.id === id;
    return appSocket(userId).onDown((messages) => {
      if (messages.some((message) => beginsToHear(message) || tells(message, isOf)))
        latest.current();
    });
  }, [userId, topic, id]);
}

const beginsToHear = (message: Down): boolean =>
  message.type === 'joined' && !message.room.startsWith('engagement:');

const tells = (message: Down, isOf: (each: ChangedTopic) => boolean): boolean =>
  message.type === 'changed' && message.topics.some(isOf);
