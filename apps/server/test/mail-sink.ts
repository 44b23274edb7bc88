import { createServer, type AddressInfo } from 'node:net';

export interface TakenMail {
  readonly to: string;
  readonly messageId: string | undefined;
  /** Headers as they came, then the parts with their soft line ends taken out. */
  readonly wire: string;
}

export interface MailSink {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** What each mail is answered with from now on; before it is taken. */
  answer: (mail: TakenMail) => string | Promise<string>;
  close(): Promise<void>;
}

/** As much of SMTP as deliveries need; keeps what it said 250 to. */
export async function openMailSink(): Promise<MailSink> {
  const taken: TakenMail[] = [];
  const server = createServer((socket) => {
    let [said, to, isData] = ['', '', false];
    socket.on('error', () => socket.destroy());
    socket.write('220 sink\r\n');
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (isData) {
        if (!said.endsWith('\r\n.\r\n')) return;
        const messageId = /^Message-ID:\s+(<[^>]+>)/im.exec(said)?.[1];
        const [head = '', ...parts] = said.split('\r\n\r\n');
        const wire = [head, ...parts.map((part) => part.replaceAll('=\r\n', ''))].join('\r\n\r\n');
        [said, isData] = ['', false];
        void take({ to, messageId, wire }).then((answer) => socket.write(`${answer}\r\n`));
        return;
      }
      for (let end = said.indexOf('\r\n'); end >= 0 && !isData; end = said.indexOf('\r\n')) {
        const line = said.slice(0, end);
        said = said.slice(end + 2);
        to = /^RCPT TO:<(.*)>/.exec(line)?.[1] ?? to;
        isData = line === 'DATA';
        socket.write(
          isData ? '354 go on\r\n' : line.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n',
        );
      }
    });
  });
  async function take(mail: TakenMail): Promise<string> {
    const answer = await sink.answer(mail);
    if (answer.startsWith('250')) taken.push(mail);
    return answer;
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answer: () => '250 kept',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return sink;
}
