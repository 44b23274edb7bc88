import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openMailSink } from '../../test/mail-sink.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { parseEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { composeMail } from './compose-mail.ts';
import { createMailer } from './create-mailer.ts';
import { quoted } from './isolated.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.close());

describe('the mailer', () => {
  it('sends by SMTP to one recipient, with a header that nothing can break', async () => {
    const sink = await openMailSink();
    const env = parseEnv({ SMTP_URL: sink.url, PUBLIC_URL: 'https://sanad.test' });
    const mailer = createMailer({ env, db: database.db, log: createLog('silent') });
    const letter = {
      subject: `${quoted('Eve\r\nBcc: all@example.test')} invites you`,
      paragraphs: [`From ${quoted('<b>Eve</b>')}`],
      footer: 'Bye',
    };
    await mailer.send(composeMail('one@example.test', 'ar', letter));
    await sink.close();
    expect(sink.taken.map(({ to }) => to)).toEqual(['one@example.test']);
    const { wire } = sink.taken[0]!;
    expect(wire).not.toMatch(/^Bcc:/m);
    // A long word makes it no wider than a phone.
    expect(wire).toMatch(/<td[^>]*class=3D"pad[^>]*overflow-wrap:anywhere/);
    expect(wire).toMatch(/^From: Sanad <no-reply@sanad\.test>/m);
    expect(await database.db.selectFrom('captured_mail').select('id').execute()).toEqual([]);
  });

  it('gives the mail up where the other side says no, and says so', async () => {
    const sink = await openMailSink();
    sink.answer = () => '451 later';
    const mailer = createMailer({
      env: parseEnv({ SMTP_URL: sink.url, PUBLIC_URL: 'https://sanad.test' }),
      ...{ db: database.db, log: createLog('silent') },
    });
    const mail = composeMail('one@example.test', 'en', {
      subject: 'Hi',
      paragraphs: [],
      footer: '',
    });
    await expect(mailer.send(mail)).rejects.toThrow('451');
    await sink.close();
  });

  it('keeps one mail of one Message-ID, with its headers, where there is no SMTP', async () => {
    const mailer = createMailer({ env: parseEnv({}), db: database.db, log: createLog('silent') });
    const mail = composeMail('three@example.test', 'en', {
      subject: 'A',
      paragraphs: [],
      footer: '',
    });
    const headers = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
    for (let n = 0; n < 2; n += 1) await mailer.send({ ...mail, id: 'digest.a', headers });
    const kept = await database.db
      .selectFrom('captured_mail')
      .select(['message_id', 'headers'])
      .where('recipient', '=', 'three@example.test')
      .execute();
    expect(kept).toEqual([{ message_id: '<digest.a@localhost>', headers }]);
  });

  it('keeps the mail at this machine where there is no SMTP', async () => {
    const mailer = createMailer({ env: parseEnv({}), db: database.db, log: createLog('silent') });
    const letter = { subject: 'Hi', paragraphs: [`${quoted('منى\u202E')} & you`], footer: 'Bye' };
    await mailer.send(composeMail('two@example.test', 'en', letter));
    const kept = await database.db
      .selectFrom('captured_mail')
      .selectAll()
      .where('recipient', '=', 'two@example.test')
      .executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ recipient: 'two@example.test', language: 'en' });
    expect(kept.text).toContain('\u2068منى\u2069 & you');
    expect(kept.html).toContain('<bdi>منى</bdi> &amp; you');
  });
});
