import { createTransport } from 'nodemailer';

import type { Db } from '../db/database.ts';
import type { Env } from '../env.ts';
import type { Logger } from '../log.ts';
import type { Mailer } from './mailer.ts';

/** SMTP where it is configured, else the table behind /dev/mail. */
export function createMailer(ports: {
  readonly env: Env;
  readonly db: Db;
  readonly log: Logger;
}): Mailer {
  const { env, db, log } = ports;
  if (env.SMTP_URL === undefined) {
    return {
      async send(mail) {
        const { to: recipient, subject, language, text, html } = mail;
        await db
          .insertInto('captured_mail')
          .values({ recipient, subject, language, text, html })
          .execute();
      },
    };
  }
  const host = URL.parse(env.publicOrigin ?? '')?.hostname ?? 'localhost';
  const from = env.MAIL_FROM ?? `Sanad <no-reply@${host}>`;
  const transport = createTransport(env.SMTP_URL);
  return {
    async send(mail) {
      // An object, not a string: nodemailer never parses the address for a second recipient.
      const to = { name: '', address: mail.to };
      await transport.sendMail({
        from,
        to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
      });
      log.info({ part: 'mail' }, 'mail sent');
    },
  };
}
