/**
 * Sends this session's presence: the first change at once, then at most one state in each interval,
 * always the newest. Only what differs from the last sent state is worth a message.
 */
export interface PresenceSender {
  /** `null` withdraws: this session is seen nowhere. */
  show(state: Readonly<Record<string, unknown>> | null): void;
  close(): void;
}

export function createPresenceSender(
  send: (state: Readonly<Record<string, unknown>> | null) => void,
  intervalMs = 50,
): PresenceSender {
  let current: Readonly<Record<string, unknown>> | null = null;
  let sent = 'null';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    const text = JSON.stringify(current);
    if (text === sent) return;
    sent = text;
    send(current);
    timer = setTimeout(() => {
      timer = undefined;
      flush();
    }, intervalMs);
  }

  return {
    show(state) {
      current = state;
      if (timer === undefined) flush();
    },
    close() {
      clearTimeout(timer);
      timer = undefined;
      current = null;
      if (sent !== 'null') send(null);
      sent = 'null';
    },
  };
}
