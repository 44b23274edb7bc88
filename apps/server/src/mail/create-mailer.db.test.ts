import { createServer, type AddressInfo, type Server } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { parseEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { composeMail, quoted } from './compose-mail.ts';
import { createMailer } from './create-mailer.ts';

/** As much of SMTP as one delivery needs; keeps what was said. */
function createSink(): { server: Server; said: string[] } {
  const said: string[] = [];
  const server = createServer((socket) => {
    let data = false;
    socket.write('220 sink\r\n');
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      said.push(text);
      if (data) {
        if (!text.endsWith('\r\n.\r\n')) return;
        data = false;
        return void socket.write('250 kept\r\n');
      }
      data = /^DATA/m.test(text);
      socket.write(data ? '354 go on\r\n' : /^QUIT/m.test(text) ? '221 bye\r\n' : '250 ok\r\n');
    });
  });
  return { server, said };
}

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.close());

describe('the mailer', () => {
  it('sends by SMTP to one recipient, with a header that nothing can break', async () => {
    const { server, said } = createSink();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const env = parseEnv({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      PUBLIC_URL: 'https://sanad.test',
    });
    const mailer = createMailer({ env, db: database.db, log: createLog('silent') });
    const letter = {
      subject: `${quoted('Eve\r\nBcc: all@example.test')} invites you`,
      paragraphs: [`From ${quoted('<b>Eve</b>')}`],
      footer: 'Bye',
    };
    await mailer.send(composeMail('one@example.test', 'ar', letter));
    server.close();
    const wire = said.join('');
    expect(wire.match(/^RCPT TO:.*$/gm)).toEqual(['RCPT TO:<one@example.test>']);
    expect(wire).not.toMatch(/^Bcc:/m);
    expect(wire).toMatch(/^From: Sanad <no-reply@sanad\.test>/m);
    expect(await database.db.selectFrom('captured_mail').select('id').execute()).toEqual([]);
  });

  it('keeps the mail at this machine where there is no SMTP', async () => {
    const mailer = createMailer({ env: parseEnv({}), db: database.db, log: createLog('silent') });
    const letter = { subject: 'Hi', paragraphs: [`${quoted('منى\u202E')} & you`], footer: 'Bye' };
    await mailer.send(composeMail('two@example.test', 'en', letter));
    const kept = await database.db
      .selectFrom('captured_mail')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(kept).toMatchObject({ recipient: 'two@example.test', language: 'en' });
    expect(kept.text).toContain('\u2068منى\u2069 & you');
    expect(kept.html).toContain('<bdi>منى</bdi> &amp; you');
  });
});
