/**
 * Installs what the lockfile names, by the pinned pnpm from the npm registry, when it is not there yet.
 * Runs on plain Node 20 with nothing installed: only Node's own modules here.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Failure } from './failure.mjs';
import { pnpmVersion } from './pins.mjs';
import { root } from './root.mjs';

const stampFile = join(root, 'node_modules', '.sanad-installed');

/** Resolves to true when something had to be done. */
export async function install(say) {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return false;
  const begun = Date.now();
  say('Installing the packages of the lockfile (the first time: about half a minute) …');
  const tick = setInterval(() => say(`  still installing, ${seconds(begun)} s`), 10_000);
  try {
    await runPnpm();
  } finally {
    clearInterval(tick);
  }
  try {
    mkdirSync(join(root, 'node_modules'), { recursive: true });
    writeFileSync(stampFile, wanted);
  } catch (error) {
    throw explain(String(error));
  }
  say(`Installed in ${seconds(begun)} s.`);
  return true;
}

/** The lockfile's text, and the platform: a checkout may be shared by two machines. */
function fingerprint() {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  return `${hash} ${process.platform}-${process.arch} pnpm ${pnpmVersion}\n`;
}

function runPnpm() {
  const args = [
    '-y',
    `pnpm@${pnpmVersion}`,
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('npx', args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true', npm_config_update_notifier: 'false' },
    });
    let said = '';
    const hear = (chunk) => {
      said = (said + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', () => reject(new Failure('npx was not found: install npm 10 or newer.')));
    child.on('close', (code) => (code === 0 ? resolve() : reject(explain(said))));
  });
}

function explain(said) {
  if (/ENOSPC|No space left/i.test(said)) {
    return new Failure('The disk is full: free about 1.5 GB and start again.');
  }
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return new Failure(
      `This user may not write in ${root}: change the owner of the folder, or clone it anew.`,
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(said)) {
    return new Failure(
      "The npm registry could not be reached: check the network (or npm's proxy settings) and start again.",
    );
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(said)) {
    return new Failure(
      'pnpm-lock.yaml does not fit the package.json files: run "npx pnpm@12 install" and commit the lockfile.',
    );
  }
  return new Failure(`Installing failed:\n${said.trim().split('\n').slice(-15).join('\n')}`);
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
