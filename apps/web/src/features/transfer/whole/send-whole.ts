import { Refusal, type RefusalCode } from '@sanad/domain/kernel/refusal';

/** Where the server has come to. */
interface Coming {
  readonly id: string;
  readonly offset: number;
}

export interface SendWholePorts {
  /** Begins, or finds how far the same file came before. */
  begin(): Promise<Coming>;
  send(id: string, offset: number, piece: Blob): Promise<Coming>;
  /** Resolves after so long, or sooner where the line is back. */
  pause(ms: number): Promise<void>;
  /** `waits`: the line is down, and it is tried again by itself. */
  onProgress(at: { readonly sent: number; readonly waits: boolean }): void;
}

/** The bytes of it cannot be read on this device any more. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

/** What is another matter the next time: the line, the server's health, how much was asked of it. */
const passing: ReadonlySet<RefusalCode> = new Set([
  'unavailable',
  'internal',
  'too_fast',
  'too_slow',
]);

const mib = 1024 * 1024;
const [shortPauseMs, longPauseMs] = [1_000, 30_000];

/** Large ones in fewer pieces; of a small one people see it move. */
const pieceOf = (bytes: number): number => (bytes > 100 * mib ? 8 : 1) * mib;

/**
 * Brings a file of any size to the server, piece by piece, from wherever the server has come to, until the last one is
 * there; where the line goes it waits for it. Gives the id under which it can be looked at. @throws Refusal,
 * FileUnreadable, AbortError
 */
export async function sendWhole(
  file: Blob,
  ports: SendWholePorts,
  signal: AbortSignal,
): Promise<string> {
  let coming: Coming | undefined;
  let pauseMs = shortPauseMs;
  while (coming === undefined || coming.offset < file.size) {
    signal.throwIfAborted();
    ports.onProgress({ sent: coming?.offset ?? 0, waits: pauseMs > shortPauseMs });
    try {
      coming = coming
        ? await ports.send(coming.id, coming.offset, await pieceAt(file, coming.offset))
        : await ports.begin();
      pauseMs = shortPauseMs;
    } catch (error) {
      if (!(error instanceof Refusal && passing.has(error.code))) throw error;
      ports.onProgress({ sent: coming?.offset ?? 0, waits: true });
      await ports.pause(pauseMs);
      pauseMs = Math.min(longPauseMs, pauseMs * 2);
    }
  }
  ports.onProgress({ sent: file.size, waits: false });
  return coming.id;
}

/** Read before it is sent: a file that is gone from the disk must not look like a broken line. */
async function pieceAt(file: Blob, offset: number): Promise<Blob> {
  try {
    return new Blob([await file.slice(offset, offset + pieceOf(file.size)).arrayBuffer()]);
  } catch (error) {
    throw new FileUnreadable('a piece of it', { cause: error });
  }
}
