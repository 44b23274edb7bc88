/**
 * Ends a process that this one started when this one is gone, however it went (`kill -9`, out of memory).
 *
 * A small shell waits at the end of a pipe that only we hold: the system closes it with us. The kept
 * process may then be taken over by a successor for a while; after that it is asked to end, and made to.
 * The number alone is not trusted: it must be the same process, by the moment at which it was born.
 */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';

import { isProcessAlive } from './process-alive.ts';

export interface Kept {
  readonly pid: number;
  /** Asks it to end, and after three seconds (PostgreSQL: ten) makes it. */
  readonly signals: readonly [asking: NodeJS.Signals, making: NodeJS.Signals];
  /** Also whatever it started itself; it must lead a group of its own. */
  readonly group?: boolean;
  /** Where a successor takes over: how long it is waited for, and the file that names the newest keeper. */
  readonly handover?: { readonly withinMs: number; readonly file: string };
}

export interface Keeper {
  /** From now on nobody is waited for: we are ending it ourselves, and may not live to see it. */
  hurry(): void;
  /** It has ended, or shall live on. */
  release(): void;
}

/** Arguments: number, the two signals without SIG, tenths of a second, file, our name in it, `-` for a group. */
const script = `
born() { read -r line < "/proc/$pid/stat" || return 1; set -- \${line##*) }; [ "$1" != Z ] && echo "\${20}"; }
same() { [ "$(born)" = "$birth" ]; }
replaced() { [ -n "$file" ] && [ -e "$file" ] && read -r holder < "$file"; [ -n "$holder" ] && [ "$holder" != "$name" ]; }
pid=$1 asking=$2 making=$3 patience=$4 file=$5 name=$6 group=$7 holder= said=
birth=$(born) || exit 0
while read -r word; do said=$word; done
[ "$said" = release ] && exit 0
[ "$said" = hurry ] && patience=0
while [ "$patience" -gt 0 ]; do
  same || exit 0
  replaced && exit 0
  sleep 0.1
  patience=$((patience - 1))
done
same || exit 0
replaced && exit 0
kill -s "$asking" -- "$group$pid"
left=30
[ "$asking" = INT ] && left=100
while same; do
  [ "$left" -le 0 ] && kill -s "$making" -- "$group$pid"
  sleep 0.1
  left=$((left - 1))
done
`;

export interface Held {
  readonly child: ChildProcess;
  /** Lets it run. Whoever is killed before leaves nothing that runs. */
  readonly release: () => void;
}

/**
 * Starts a program that does nothing until it is released, so that its keeper can stand before its first
 * instruction: a shell of the same number waits for the word and becomes the program. Its standard input
 * is empty. A program that is missing ends with code 127.
 */
export function spawnHeld(
  program: string,
  args: readonly string[],
  options: SpawnOptions & { readonly stdio: readonly ['ignore', number, number] },
): Held {
  const [, out, err] = options.stdio;
  const becomes = ['-c', 'read -r go && exec "$0" "$@" </dev/null', program, ...args];
  const child = spawn('/bin/sh', becomes, { ...options, stdio: ['pipe', out, err] });
  child.stdin?.on('error', () => undefined);
  return { child, release: () => void child.stdin?.end('go\n') };
}

export function keepWith(kept: Kept): Keeper {
  const { pid, signals, group = false, handover } = kept;
  const name = randomUUID();
  let released = false;
  let child: ChildProcess | undefined;

  function watch(): void {
    const [asking, making] = signals.map((signal) => signal.replace('SIG', ''));
    const tenths = String(Math.ceil((handover?.withinMs ?? 0) / 100));
    const args = [String(pid), asking!, making!, tenths, handover?.file ?? '', name];
    child = spawn('/bin/sh', ['-c', script, 'sanad-keeper', ...args, group ? '-' : ''], {
      cwd: '/',
      // Not of our group: what ends all of us from the terminal must not end it.
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { PATH: '/usr/bin:/bin' },
    });
    child.on('error', () => undefined);
    child.once('exit', () => {
      if (!released && isProcessAlive(pid)) watch();
    });
    child.stdin?.on('error', () => undefined);
    (child.stdin as Socket | null)?.unref();
    child.unref();
  }

  watch();
  // After that: killed in between, the former keeper still takes itself for the newest.
  if (handover) writeFileSync(handover.file, `${name}\n`, { mode: 0o600 });
  return {
    hurry: () => void child?.stdin?.write('hurry\n'),
    release() {
      released = true;
      child?.stdin?.end('release\n');
    },
  };
}
