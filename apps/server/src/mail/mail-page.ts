import type { RequestHandler } from 'express';

import type { Db } from '../db/database.ts';
import { mailCookie, type Doors } from '../http/doors.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}

/** Our own links, made so that one can click them. */
function withLinks(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}">${url}</a>`);
}

/**
 * Mail that was captured because no SMTP_URL is set, newest first, for whoever has the start line's link.
 * The page is in English only: it is a workbench. `/dev/mail.json` says the same to programs.
 */
export function mailPage(db: Db, doors: Doors, mailKey: string): RequestHandler {
  return async (request, response, next) => {
    const opened = doors.mail(request);
    if (opened === undefined) return next();
    // From the address into a cookie: it is not to stand in the history, nor on a screen that is shared.
    if (opened === 'by link' && request.path === '/dev/mail') {
      response.cookie(mailCookie, mailKey, { httpOnly: true, sameSite: 'strict', path: '/' });
      return response.redirect(303, '/dev/mail');
    }
    const mails = await db
      .selectFrom('captured_mail')
      .select(['id', 'at', 'recipient', 'subject', 'language', 'text', 'message_id', 'headers'])
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
    response.setHeader('cache-control', 'no-store');
    if (request.path.endsWith('.json')) return void response.json({ mails });
    const items = mails.map(({ at, recipient, subject, language, text, message_id, headers }) => {
      const lines = Object.entries({ ...(message_id && { 'Message-ID': message_id }), ...headers });
      const direction = language === 'ar' ? 'rtl' : 'ltr';
      return `<article><h2 dir="${direction}">${escape(subject)}</h2>
<p><bdi>${escape(recipient)}</bdi> · <time>${at.toISOString()}</time></p>
${lines.map(([name, value]) => `<p><code>${escape(name)}: ${withLinks(value)}</code></p>`).join('\n')}
<pre dir="${direction}" lang="${language}" style="white-space:pre-wrap;font:inherit">${withLinks(text)}</pre></article><hr>`;
    });
    response.type('html').send(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Captured mail</title></head>
<body style="max-width:45rem;margin:2rem auto;padding:0 1rem;font:16px/1.6 system-ui,sans-serif">
<h1>Captured mail</h1>
<p>No SMTP_URL is set, so mail stays on this machine. The newest is first.</p><hr>
${items.join('\n') || '<p>No mail yet.</p>'}
</body></html>`);
  };
}
