import { describe, expect, it } from 'vitest';

import { outsideMediaOrigins } from './outside-media-origins.ts';

describe('outsideMediaOrigins', () => {
  it.each([
    ['wss://media.test', ['wss://media.test', 'https://media.test']],
    ['https://media.test:7443/', ['wss://media.test:7443', 'https://media.test:7443']],
    ['ws://10.0.0.7:7880', ['ws://10.0.0.7:7880', 'http://10.0.0.7:7880']],
    ['http://media.test', ['ws://media.test', 'http://media.test']],
  ])('%s: that origin and no other', (url, sources) => {
    expect(outsideMediaOrigins(url)).toEqual(sources);
  });

  it('LiveKit Cloud: the hosts of its regions too, whatever the project is called', () => {
    const regions = ['wss://*.livekit.cloud', 'https://*.livekit.cloud'];
    expect(outsideMediaOrigins('wss://clinic-x1.livekit.cloud')).toEqual(regions);
    expect(outsideMediaOrigins('https://CLINIC.livekit.cloud/')).toEqual(regions);
    expect(outsideMediaOrigins('wss://livekit.cloud.evil.test')).toEqual([
      'wss://livekit.cloud.evil.test',
      'https://livekit.cloud.evil.test',
    ]);
  });

  it('nothing when LiveKit is our own', () => {
    expect(outsideMediaOrigins(undefined)).toEqual([]);
  });
});
