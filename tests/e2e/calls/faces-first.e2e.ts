import { expect, test, type Page } from '@playwright/test';
import { getVideoState, startCall } from '@sanad/protocol/http/calls';

import { expectVideoRuns, openFor, twoPeople } from './call-people.ts';

/** What stood on the page when the first frame of another's picture was shown. */
interface Seen {
  readonly columns: number;
}

/** Looks at the page in the very frame that shows a picture which a connection brought. */
async function lookAtFirstPicture(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const theirs = new Set<string>();
    const Own = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Own {
      constructor(settings?: RTCConfiguration) {
        super(settings);
        this.addEventListener('track', ({ track }) => theirs.add(track.id));
      }
    };
    const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!;
    Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
      ...source,
      set(this: HTMLMediaElement, stream: MediaStream | null) {
        source.set!.call(this, stream);
        const isTheirs = stream?.getVideoTracks().some(({ id }) => theirs.has(id)) === true;
        if (!isTheirs || !(this instanceof HTMLVideoElement)) return;
        this.requestVideoFrameCallback(() => {
          const seen = {
            columns: document.querySelectorAll('[data-column-id]').length,
          };
          const firstPicture = (globalThis as { firstPicture?: Seen }).firstPicture ?? seen;
          Object.assign(globalThis, { firstPicture });
        });
      },
    });
  });
}

test('the other’s face is there before the board is drawn, and the controls and the board follow', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const { workspaceId, layla, mona } = await twoPeople(baseURL ?? '');
  const params = { workspaceId };
  const ask = () => layla.call(getVideoState, { params });
  await expect.poll(async () => (await ask()).state, { timeout: 300_000 }).toBe('ready');
  const { callId } = await layla.call(startCall, { params, body: { notesTitle: 'Notes' } });
  const address = `/w/${workspaceId}/call/${callId}`;
  const desk = { viewport: { width: 1280, height: 800 }, language: 'en' } as const;
  const her = await openFor(browser, layla, desk);
  const other = await openFor(browser, mona, desk);

  // Alone at the table there is no face to wait for.
  await her.page.goto(address);
  await her.page.getByRole('button', { name: 'Join the call' }).click();
  await expect(her.page.locator('[data-column-id]').first()).toBeVisible();
  await expect(her.page.getByRole('button', { name: 'Camera', pressed: true })).toBeVisible();

  await lookAtFirstPicture(other.page);
  await other.page.goto(address);
  await other.page.getByRole('button', { name: 'Join the call' }).click();
  await expect(other.page.locator('[data-column-id]').first()).toBeVisible();
  const seen = () =>
    other.page.evaluate(() => (globalThis as { firstPicture?: Seen }).firstPicture);
  await expect.poll(seen, { timeout: 20_000 }).toEqual({ columns: 0 });
  await expect(other.page.getByRole('button', { name: 'Leave' })).toBeVisible();
  await expect(other.page.getByRole('button', { name: 'Microphone', pressed: true })).toBeVisible();
  // The lobby's own picture of her is gone with the lobby; the one at the table runs.
  await expect(other.page.locator('.lobby-stage')).toHaveCount(0);
  await expectVideoRuns(other.page);
  await her.context.close();
  await other.context.close();
});

test('who leaves while the media still connects has left, and no camera stays open', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const { workspaceId, layla } = await twoPeople(baseURL ?? '');
  const params = { workspaceId };
  const ask = () => layla.call(getVideoState, { params });
  await expect.poll(async () => (await ask()).state, { timeout: 300_000 }).toBe('ready');
  const { callId } = await layla.call(startCall, { params, body: { notesTitle: 'Notes' } });
  const her = await openFor(browser, layla, {
    viewport: { width: 1280, height: 800 },
    language: 'en',
  });
  // Only by a relay, and there is none: signalling works, media never does.
  await her.context.addInitScript(() => {
    const Own = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Own {
      constructor(settings?: RTCConfiguration) {
        super({ ...settings, iceTransportPolicy: 'relay' });
      }
      override setConfiguration(settings?: RTCConfiguration): void {
        super.setConfiguration({ ...settings, iceTransportPolicy: 'relay' });
      }
    };
    const opened: MediaStreamTrack[] = [];
    Object.assign(globalThis, { opened });
    const { getUserMedia } = MediaDevices.prototype;
    MediaDevices.prototype.getUserMedia = async function remembered(wanted) {
      const stream = await getUserMedia.call(this, wanted);
      opened.push(...stream.getTracks());
      return stream;
    };
    const { clone } = MediaStreamTrack.prototype;
    MediaStreamTrack.prototype.clone = function remembered() {
      const track = clone.call(this);
      opened.push(track);
      return track;
    };
  });
  await her.page.goto(`/w/${workspaceId}/call/${callId}`);
  await her.page.locator('.lobby-stage video').waitFor();
  await her.page.getByRole('button', { name: 'Join the call' }).click();
  const beside = her.page.getByRole('complementary');
  await expect(beside.getByText('Joining')).toBeVisible();
  await beside.getByRole('button', { name: 'Leave' }).click();
  await expect(her.page.getByText('You have left the check-in')).toBeVisible();
  const live = () =>
    her.page.evaluate(() => {
      const { opened } = globalThis as unknown as { opened: MediaStreamTrack[] };
      return opened.filter(({ readyState }) => readyState === 'live').length;
    });
  await expect.poll(live).toBe(0);
  await her.context.close();
});
