import { createTransport } from 'nodemailer';

import type { Db } from '../db/database.ts';
import type { Env } from '../env.ts';
import { within } from '../host/within.ts';
import type { Logger } from '../log.ts';
import type { Mail, Mailer } from './mailer.ts';

/** Of one delivery: until the line stands, until the other side says something, and of the whole. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
const wholeMs = 45_000;

/** SMTP where it is configured, else the table behind /dev/mail. */
export function createMailer(ports: {
  readonly env: Env;
  readonly db: Db;
  readonly log: Logger;
}): Mailer {
  const { env, db, log } = ports;
  const host = URL.parse(env.publicOrigin ?? '')?.hostname ?? 'localhost';
  const messageIdOf = ({ id }: Mail) => (id === undefined ? undefined : `<${id}@${host}>`);
  if (env.SMTP_URL === undefined) {
    return {
      async send(mail) {
        const { to: recipient, subject, language, text, html, headers = {} } = mail;
        await db
          .insertInto('captured_mail')
          .values({
            ...{ recipient, subject, language, text, html },
            message_id: messageIdOf(mail) ?? null,
            headers: JSON.stringify(headers),
          })
          .onConflict((conflict) => conflict.column('message_id').doNothing())
          .execute();
      },
    };
  }
  const from = env.MAIL_FROM ?? `Sanad <no-reply@${host}>`;
  const transport = createTransport({ url: env.SMTP_URL, ...patience });
  return {
    async send(mail) {
      // An object, not a string: nodemailer never parses the address for a second recipient.
      const to = { name: '', address: mail.to };
      const { subject, text, html } = mail;
      // As they are: folded, a long address would begin on a line of its own.
      const headers = Object.fromEntries(
        Object.entries(mail.headers ?? {}).map(([name, value]) => [
          name,
          { prepared: true, value },
        ]),
      );
      const messageId = messageIdOf(mail);
      const sent = transport.sendMail({
        ...{ from, to, subject, text, html, headers },
        ...(messageId === undefined ? {} : { messageId }),
      });
      if (!(await within(sent, wholeMs))) throw new Error('the mail server took too long');
      log.info({ part: 'mail' }, 'mail sent');
    },
  };
}
