import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

import { createDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { EnvRefused, loadEnv } from '../env.ts';
import { findFreePort } from '../host/free-port.ts';
import { hostSettings } from '../host/host-settings.ts';
import { openHost } from '../host/open-host.ts';
import { StartFailure } from '../host/start-failure.ts';
import { createOrigins } from '../http/origins.ts';
import { createLog } from '../log.ts';
import { createIdentityMails } from '../mail/create-identity-mails.ts';
import { createMailer } from '../mail/create-mailer.ts';
import { findAccount, type Account } from './account-repo.ts';
import { removeFactors } from './remove-factors.ts';

const usage =
  'npm run account:remove-factors -- <address> --because "how you made sure that it is them" [--yes]';

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function describe(account: Account): string {
  const { email, name, createdAt, twoStep, passkeys, logins, workspaces } = account;
  return [
    `${email} — ${name}, since ${createdAt.toISOString().slice(0, 10)}`,
    `  two-step sign-in: ${twoStep ? 'on' : 'off'}; passkeys: ${passkeys}; signed in at: ${logins}`,
    `  workspaces: ${workspaces.length === 0 ? 'none' : workspaces.join(', ')}`,
  ].join('\n');
}

/** Whoever types the address once more has read what stands above it. */
async function isMeant(email: string): Promise<boolean> {
  const line = createInterface({ input: process.stdin, output: process.stdout });
  const typed = await line.question('Type the address once more to remove them all: ');
  line.close();
  return typed.trim().toLowerCase() === email;
}

async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { because: { type: 'string' }, yes: { type: 'boolean' } },
  });
  const [address] = positionals;
  const because = values.because?.trim() ?? '';
  if (address === undefined || because === '') {
    say(usage);
    return 1;
  }
  const env = loadEnv();
  const host =
    env.DATABASE_URL === undefined
      ? await openHost(
          { ...hostSettings(env, await findFreePort(0)), livekit: { kind: 'off' } },
          () => undefined,
        )
      : undefined;
  const databaseUrl = env.DATABASE_URL ?? host!.databaseUrl;
  try {
    await migrate(databaseUrl);
    const log = createLog('error');
    const { pool, db, close } = createDatabase(databaseUrl, { onError: () => undefined });
    try {
      const account = await findAccount(pool, address);
      if (account === undefined)
        throw new StartFailure(`There is no account with the address ${address}.`);
      say(describe(account));
      if (values.yes !== true && !(await isMeant(account.email))) {
        say('Nothing was changed.');
        return 1;
      }
      const mails = createIdentityMails({
        mailer: createMailer({ env, db, log }),
        origins: createOrigins(env),
      });
      const { factors, logins } = await removeFactors(
        { pool, mails },
        { email: account.email, because },
      );
      say(`Removed: ${factors}. Sign-ins ended: ${logins}. A mail was sent to ${account.email}.`);
      return 0;
    } finally {
      await close();
    }
  } finally {
    await host?.close();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof StartFailure || error instanceof EnvRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
