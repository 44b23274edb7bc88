import type { BrowserContext, Page } from '@playwright/test';

/**
 * The moments of one join in one page, in milliseconds since the press: the pass asked for and given, the
 * signalling open, the media connected, the other's picture subscribed, and its first frame presented.
 */
export interface JoinMoments {
  readonly token: number;
  readonly signal: number;
  readonly peer: number;
  readonly track: number;
  readonly frame: number;
  /** What one leaves with stands on the screen, where the page has it. */
  readonly controls: number;
  /** The longest stretch between press and frame in which the page answered nothing. */
  readonly longest: number;
  /** The same until the controls stand. */
  readonly longestToControls: number;
}

interface ProbedWindow extends Window {
  joinProbe: { moments: Record<string, number>; tasks: { start: number; length: number }[] };
}

/** Runs in the page before anything else does, in ours and in the bare one alike. */
function installProbe(): void {
  const probe: ProbedWindow['joinProbe'] = { moments: {}, tasks: [] };
  (globalThis as unknown as ProbedWindow).joinProbe = probe;
  const note = (name: string, at = performance.now()): void => {
    if (probe.moments['press'] !== undefined || name === 'press') probe.moments[name] ??= at;
  };
  const press = ({ target, timeStamp }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.textContent?.startsWith('Join the call') === true) note('press', timeStamp);
  };
  // What a person does ends with letting the button go.
  addEventListener('pointerup', press, true);
  const lookForControls = (): void => {
    const drawn = document.querySelector('aside [role=group] button') !== null;
    requestAnimationFrame(drawn ? (at) => note('controls', at) : lookForControls);
  };
  addEventListener('pointerup', lookForControls, true);

  const { fetch: ask } = globalThis;
  globalThis.fetch = async (input, init) => {
    const answer = await ask(input, init);
    if (answer.url.endsWith('/join')) note('token');
    return answer;
  };
  const OwnSocket = globalThis.WebSocket;
  globalThis.WebSocket = class extends OwnSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (String(url).includes('/rtc')) this.addEventListener('open', () => note('signal'));
    }
  };
  const theirs = new Set<string>();
  const OwnPeer = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends OwnPeer {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      this.addEventListener('connectionstatechange', () => {
        if (this.connectionState === 'connected') note('peer');
      });
      this.addEventListener('track', ({ track }) => {
        if (track.kind !== 'video') return;
        theirs.add(track.id);
        note('track');
      });
    }
  };
  const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!;
  Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
    ...source,
    set(this: HTMLMediaElement, stream: MediaStream | null) {
      source.set!.call(this, stream);
      const shows = stream?.getVideoTracks().some(({ id }) => theirs.has(id)) === true;
      if (!shows || !(this instanceof HTMLVideoElement)) return;
      this.requestVideoFrameCallback((_, { presentationTime }) => note('frame', presentationTime));
    },
  });
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration: length } of list.getEntries()) {
      probe.tasks.push({ start, length });
    }
  }).observe({ type: 'longtask' });
}

export async function probeJoins(context: BrowserContext): Promise<void> {
  await context.addInitScript(installProbe);
}

/** Waits for the first frame, and for the controls where there are some. */
export async function joinMoments(page: Page, last: 'frame' | 'controls'): Promise<JoinMoments> {
  const seen = (of: string) => {
    const { moments } = (globalThis as unknown as ProbedWindow).joinProbe;
    return moments['frame'] !== undefined && moments[of] !== undefined;
  };
  await page.waitForFunction(seen, last, { timeout: 20_000, polling: 100 });
  const { moments, tasks } = await page.evaluate(
    () => (globalThis as unknown as ProbedWindow).joinProbe,
  );
  const since = (name: string): number => (moments[name] ?? Number.NaN) - moments['press']!;
  const longestUntil = (end: number): number => {
    const before = tasks.filter(
      ({ start, length }) => start + length > moments['press']! && start < end,
    );
    return Math.max(0, ...before.map(({ length }) => length));
  };
  return {
    token: since('token'),
    signal: since('signal'),
    peer: since('peer'),
    track: since('track'),
    frame: since('frame'),
    controls: since('controls'),
    longest: longestUntil(moments['frame']!),
    longestToControls: longestUntil(Math.max(moments['frame']!, moments[last]!)),
  };
}
