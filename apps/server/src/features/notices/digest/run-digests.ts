import type { Logger } from '../../../log.ts';
import type { Mailer } from '../../../mail/mailer.ts';
import { composeDigest } from './compose-digest.ts';
import {
  countDue,
  findDue,
  findUncounted,
  putOffDue,
  writeDue,
  type DigestPorts,
} from './digest-due-repo.ts';
import { dropMail, findWaiting, holdMail, putOffMail, readNews } from './digest-mail-repo.ts';
import type { Unsubscribe } from './unsubscribe.ts';

export interface SendingPorts extends DigestPorts {
  readonly mailer: Mailer;
  readonly log: Logger;
  readonly origins: { readonly base: string };
  readonly unsubscribe: Pick<Unsubscribe, 'linkOf'>;
}

const atOnce = 3;
/** So many failures in a row are the mail server's: whoever is left has their turn with the next look. */
const patience = 5;
const troubledMs = 10 * 60_000;

/** Counts due times, writes what is due, sends what was written. Each of it may be cut off and begun anew. */
export async function runDigests(ports: SendingPorts, signal: AbortSignal): Promise<void> {
  const { db, log, now } = ports;
  for (const person of await findUncounted(db)) {
    // A zone that this program does not know is one person's trouble.
    await countDue(ports, person).catch((error: unknown) =>
      log.warn({ err: error }, 'the time of a digest was not counted'),
    );
  }
  for (const userId of await findDue(db, now())) {
    if (signal.aborted) return;
    await writeDue(ports, userId).catch(async (error: unknown) => {
      log.warn({ err: error }, 'a digest was not written');
      await putOffDue(db, userId, now() + troubledMs);
    });
  }
  const waiting = [...(await findWaiting(db, now()))];
  let failures = 0;
  async function work(): Promise<void> {
    for (;;) {
      const id = failures < patience && !signal.aborted ? waiting.shift() : undefined;
      if (id === undefined) return;
      failures = (await sendOrPutOff(ports, id)) ? 0 : failures + 1;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function sendOrPutOff(ports: SendingPorts, id: string): Promise<boolean> {
  try {
    await sendDigest(ports, id);
    return true;
  } catch (error) {
    ports.log.warn({ err: error }, 'a digest was not sent');
    await putOffMail(ports.db, id, ports.now());
    return false;
  }
}

/**
 * Its row is held while it goes, so that two processes send it once; killed before the end of that, it goes
 * again under the same Message-ID. Written only now: whoever left meanwhile is told nothing.
 */
async function sendDigest(ports: SendingPorts, id: string): Promise<void> {
  const { db, mailer, origins, unsubscribe, now } = ports;
  await db.transaction().execute(async (tx) => {
    const mail = await holdMail(tx, id, now());
    if (!mail) return;
    const { choices, mayGet, userId } = mail;
    const news = mayGet && choices.mail.on ? await readNews(tx, mail, now()) : undefined;
    if (news) {
      const { base } = origins;
      const places = { base, unsubscribe: unsubscribe.linkOf(base, userId), at: choices.mail.at };
      await mailer.send({
        ...composeDigest(news, places),
        id: `digest.${id}`,
        headers: {
          'List-Unsubscribe': `<${places.unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'List-Id': `<digest.${new URL(base).hostname}>`,
          'Auto-Submitted': 'auto-generated',
        },
      });
    }
    await dropMail(tx, id);
  });
}
