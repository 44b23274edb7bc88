import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import { Refusal } from '@sanad/domain/kernel/refusal';

import type { Logger } from '../../../log.ts';
import {
  previewLimits,
  previewTypes,
  type PreviewAnswer,
  type PreviewAsk,
  type PreviewSizes,
} from './preview-talk.ts';

export interface Previewer {
  /** Undefined where nothing can be shown of it, or looking was too dear. @throws Refusal `unavailable` where too many wait. */
  make(type: string, read: () => Promise<Uint8Array>): Promise<PreviewSizes | undefined>;
  close(): void;
}

/** Whoever would wait behind more than these is told to ask again. */
const mostWaiting = 100;
const idleMs = 60_000;
const lookEveryMs = 50;

/** One picture after the other, in a process that is ended when one of them takes too long or too much. */
export function createPreviewer(
  log: Pick<Logger, 'warn'>,
  limits: { readonly ms: number; readonly memoryBytes: number } = previewLimits,
): Previewer {
  let child: ChildProcess | undefined;
  let last = 0;
  let waiting = 0;
  let line: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function end(): void {
    child?.kill('SIGKILL');
    child = undefined;
  }

  function begin(): ChildProcess {
    const begun = fork(new URL('./preview-process.ts', import.meta.url), {
      serialization: 'advanced',
      // Nothing of ours is in its environment.
      env: { MALLOC_ARENA_MAX: '2' },
      execArgv: ['--max-old-space-size=256'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    begun.once('exit', () => {
      if (child === begun) child = undefined;
    });
    return begun;
  }

  function ask(type: string, bytes: Uint8Array): Promise<PreviewSizes | undefined> {
    const working = (child ??= begin());
    last += 1;
    const question: PreviewAsk = { id: last, type, bytes };
    return new Promise((resolve) => {
      const finish = (made?: PreviewSizes): void => {
        clearTimeout(late);
        clearInterval(looking);
        working.off('message', onAnswer);
        working.off('exit', onExit);
        resolve(made);
      };
      const giveUp = (why: string): void => {
        log.warn({ why, type, bytes: bytes.length }, 'a preview was given up');
        end();
        finish();
      };
      const onAnswer = (answer: PreviewAnswer): void => {
        if (answer.id === question.id) finish(answer.made);
      };
      const onExit = (): void => giveUp('ended');
      const late = setTimeout(() => giveUp('time'), limits.ms);
      const looking = setInterval(() => {
        void residentBytes(working.pid).then((resident) => {
          if (resident > limits.memoryBytes && child === working) giveUp('memory');
        });
      }, lookEveryMs);
      working.on('message', onAnswer);
      working.once('exit', onExit);
      working.send(question);
    });
  }

  return {
    async make(type, read) {
      if (closed || waiting >= mostWaiting) throw new Refusal('unavailable');
      if (!previewTypes.has(type)) return undefined;
      waiting += 1;
      clearTimeout(idle);
      const made = line.then(async () => (closed ? undefined : ask(type, await read())));
      line = made.catch(() => undefined);
      try {
        return await made;
      } catch (error) {
        log.warn({ err: error }, 'a preview could not be made');
        return undefined;
      } finally {
        waiting -= 1;
        if (waiting === 0) idle = setTimeout(end, idleMs).unref();
      }
    },
    close() {
      closed = true;
      clearTimeout(idle);
      end();
    },
  };
}

/** 0 where the system does not tell: then time alone bounds it. */
async function residentBytes(pid: number | undefined): Promise<number> {
  try {
    const text = await readFile(`/proc/${pid}/statm`, 'utf8');
    return Number(text.split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
