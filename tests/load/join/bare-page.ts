import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { BrowserContext, Page } from '@playwright/test';

/** What a program with nothing but the client that we use takes: one button, one list of pictures. */
export interface BareCall {
  readonly workspaceId: string;
  readonly callId: string;
  /** With the options of our own rooms, or with the client's. */
  readonly options: 'ours' | 'plain';
}

const client = createRequire(join(import.meta.dirname, '../../../apps/web/package.json')).resolve(
  'livekit-client',
);

/** Runs in the bare page. */
function bareCall({ workspaceId, callId, options }: BareCall): void {
  // oxlint-disable-next-line typescript/no-explicit-any
  const { Room, RoomEvent, VideoPresets } = (globalThis as any).LivekitClient;
  const device = `bare-${crypto.randomUUID().slice(0, 8)}`;
  const join = async (): Promise<void> => {
    const answer = await fetch(`/api/workspaces/${workspaceId}/calls/${callId}/join`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ device, move: true }),
    });
    const { token } = (await answer.json()) as { token: string };
    const ours = {
      adaptiveStream: true,
      dynacast: true,
      videoCaptureDefaults: { resolution: VideoPresets.h720.resolution },
    };
    const room = new Room(options === 'ours' ? ours : {});
    Object.assign(globalThis, { room });
    room.on(
      RoomEvent.TrackSubscribed,
      (track: { kind: string; attach(element?: Element): HTMLElement }) => {
        if (track.kind === 'video') track.attach(document.querySelector('video')!);
        else document.body.append(track.attach());
      },
    );
    await room.connect(location.origin.replace('http', 'ws'), token);
    await Promise.all([
      room.localParticipant.setMicrophoneEnabled(true),
      room.localParticipant.setCameraEnabled(true),
    ]);
  };
  document.querySelector('button')!.addEventListener('click', () => void join());
}

/**
 * An answer of the product's own server, emptied: origin, login and signalling are those of ours. (A page
 * that the test itself answers would not do: the browser takes it for one from the internet, and lets it
 * open no socket to this machine.)
 */
export async function openBarePage(
  context: BrowserContext,
  origin: string,
  call: BareCall,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/healthz`);
  await page.evaluate(() => {
    document.body.innerHTML =
      '<button>Join the call</button><video autoplay playsinline muted width="320" height="180"></video>';
  });
  await page.evaluate(readFileSync(client, 'utf8'));
  await page.evaluate(bareCall, call);
  return page;
}

interface BareWindow extends Window {
  room?: { remoteParticipants: Map<string, unknown>; disconnect(): Promise<void>; state: string };
}

export async function leaveBare(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as BareWindow).room?.disconnect());
}

/** Resolves once this many others are in the bare page's room. */
export async function othersInRoom(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const { room } = globalThis as unknown as BareWindow;
      return room?.state === 'connected' && room.remoteParticipants.size === wanted;
    },
    count,
    { polling: 100 },
  );
}

/** Resolves once the bare page's own picture and sound are on their way. */
export async function isPublished(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      // oxlint-disable-next-line typescript/no-explicit-any
      const local = (globalThis as any).room?.localParticipant;
      return local?.isCameraEnabled === true && local.isMicrophoneEnabled === true;
    },
    undefined,
    { polling: 100 },
  );
}
