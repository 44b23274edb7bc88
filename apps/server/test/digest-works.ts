import type { Db } from '../src/db/database.ts';
import { parseEnv } from '../src/env.ts';
import { runDigests } from '../src/features/notices/digest/run-digests.ts';
import { createNoticeReader } from '../src/features/notices/notice-reader.ts';
import { createLog } from '../src/log.ts';
import { createMailer } from '../src/mail/create-mailer.ts';
import { createRoomReaders } from '../src/rooms/readers/room-readers.ts';
import { quietPorts } from './reading-bed.ts';

/** What of a process takes notices in and mails them; `smtp` empty: into the captured mail. */
export function openDigests(
  db: Db,
  { smtp, now }: { readonly smtp: string; readonly now: () => number },
) {
  const log = createLog('silent');
  const base = 'https://sanad.test';
  const env = parseEnv(smtp === '' ? {} : { SMTP_URL: smtp, PUBLIC_URL: base });
  const reader = createNoticeReader({ now, onTold: () => undefined });
  const readers = createRoomReaders(quietPorts(db, now).ports, [reader]);
  const ports = {
    ...{ db, log, now, origins: { base }, mailer: createMailer({ env, db, log }) },
    weekendIn: () => [6, 7],
    unsubscribe: { linkOf: () => `${base}/off` },
  };
  return {
    /** Reads whatever happened, then writes and sends what is due. */
    async work(): Promise<void> {
      await readers.poll();
      await runDigests(ports, new AbortController().signal);
    },
  };
}
