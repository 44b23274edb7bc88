import { readFileSync } from 'node:fs';

import { videoState, type VideoState } from '@sanad/protocol/http/calls';

import type { MediaEndpoint, MediaServer } from './media-server.ts';
import { MediaState } from './media-state.ts';

/** What the parent process writes about the LiveKit that it runs. */
export interface MediaReport {
  readonly state: VideoState;
  readonly endpoint: MediaEndpoint | null;
}

const lookEvery = 250;

/**
 * In watch mode the server is restarted on each save, so its parent runs LiveKit and writes a report
 * into a file, which is followed here.
 */
export function followLivekit(file: string): MediaServer {
  const state = new MediaState({ state: 'preparing', step: 'looking' });
  let endpoint: MediaEndpoint | null = null;
  const look = () => {
    const report = readReport(file);
    if (report === null) return;
    endpoint = report.endpoint;
    state.become(report.state);
  };
  look();
  const timer = setInterval(look, lookEvery).unref();
  return {
    state: () => state.now,
    endpoint: () => endpoint,
    onState: (listener) => state.onChange(listener),
    close: () => {
      clearInterval(timer);
      return Promise.resolve();
    },
  };
}

function readReport(file: string): MediaReport | null {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as MediaReport;
    return videoState.safeParse(report.state).success ? report : null;
  } catch {
    return null;
  }
}
