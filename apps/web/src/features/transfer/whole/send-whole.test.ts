import { Refusal } from '@sanad/domain/kernel/refusal';
import { describe, expect, it } from 'vitest';

import { FileUnreadable, sendWhole, type SendWholePorts } from './send-whole.ts';

const mib = 1024 * 1024;
const id = 'one';

/** A server that has some of the file; each step of `line` is one request that goes through or does not. */
function serverOf(has: number, line: readonly ('ok' | Refusal | 'lost answer')[] = []) {
  const steps = [...line];
  const seen: string[] = [];
  let offset = has;
  const go = (what: string, work: () => void) => {
    const step = steps.shift() ?? 'ok';
    seen.push(what);
    if (step instanceof Refusal) throw step;
    work();
    if (step === 'lost answer') throw new Refusal('unavailable');
    return { id, offset };
  };
  const ports: SendWholePorts = {
    begin: async () => go('begin', () => undefined),
    send: async (_, at, piece) =>
      go(`${at / mib}+${piece.size / mib}`, () => {
        if (at === offset) offset += piece.size;
      }),
    pause: async (ms) => void seen.push(`pause ${ms}`),
    onProgress: ({ sent, waits }) => void seen.push(`${sent / mib}${waits ? ' waits' : ''}`),
  };
  return { ports, seen, has: () => offset };
}

const file = new Blob([new Uint8Array(2.5 * mib)]);
const send = (ports: SendWholePorts, stop = new AbortController()) =>
  sendWhole(file, ports, stop.signal);

describe('a copy of a workspace on its way to the server', () => {
  it('comes piece by piece, and says how far it is', async () => {
    const { ports, seen } = serverOf(0);
    expect(await send(ports)).toBe(id);
    expect(seen).toEqual([...['0', 'begin', '0', '0+1', '1', '1+1', '2', '2+0.5', '2.5']]);
  });

  it('goes on where the server has come to, also after a reload', async () => {
    const { ports, seen } = serverOf(2 * mib);
    await send(ports);
    expect(seen).toEqual(['0', 'begin', '2', '2+0.5', '2.5']);
    const whole = serverOf(2.5 * mib);
    await send(whole.ports);
    expect(whole.seen).toEqual(['0', 'begin', '2.5']);
  });

  it('waits for a line that is down, longer each time, and sends nothing twice', async () => {
    const away = new Refusal('unavailable');
    const { ports, seen, has } = serverOf(0, ['ok', away, away, 'lost answer']);
    await send(ports);
    expect(has()).toBe(2.5 * mib);
    expect(seen.filter((each) => each.startsWith('pause'))).toEqual([
      ...['pause 1000', 'pause 2000', 'pause 4000'],
    ]);
    expect(seen).toContain('0 waits');
    // The answer that was lost: its piece is sent again, and the server says where it is.
    expect(seen.filter((each) => each === '0+1')).toHaveLength(4);
  });

  it('ends at a refusal, at a file that is gone from the disk, and where it is stopped', async () => {
    const { ports } = serverOf(0, ['ok', new Refusal('import_gone')]);
    await expect(send(ports)).rejects.toThrow('import_gone');
    const gone = {
      size: 5,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
    } as unknown as Blob;
    await expect(
      sendWhole(gone, serverOf(0).ports, new AbortController().signal),
    ).rejects.toBeInstanceOf(FileUnreadable);
    const stop = new AbortController();
    const { ports: last, seen } = serverOf(0);
    const stopping: SendWholePorts = {
      ...last,
      async begin() {
        stop.abort();
        return last.begin();
      },
    };
    await expect(send(stopping, stop)).rejects.toThrow();
    expect(seen).toEqual(['0', 'begin']);
  });
});
