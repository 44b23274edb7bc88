import type { LivekitKeys } from './livekit-keys.ts';

export interface LivekitPorts {
  /** Signalling and API: loopback only, reached through the product's own port. */
  readonly http: number;
  readonly rtcTcp: number;
  readonly rtcUdp: number;
}

export interface LivekitConfig {
  readonly ports: LivekitPorts;
  readonly keys: LivekitKeys;
  readonly webhookPort: number;
  /** The address that browsers send media to; 127.0.0.1 unless the product is opened to others. */
  readonly nodeIp: string;
}

/** LiveKit reads YAML, of which JSON is a part: nothing needs quoting by hand. */
export function livekitConfigText({ ports, keys, webhookPort, nodeIp }: LivekitConfig): string {
  return JSON.stringify(
    {
      port: ports.http,
      bind_addresses: ['127.0.0.1'],
      rtc: {
        tcp_port: ports.rtcTcp,
        udp_port: ports.rtcUdp,
        node_ip: nodeIp,
        use_external_ip: false,
        enable_loopback_candidate: nodeIp === '127.0.0.1',
      },
      keys: { [keys.apiKey]: keys.apiSecret },
      webhook: {
        api_key: keys.apiKey,
        urls: [`http://127.0.0.1:${webhookPort}/api/livekit/webhook`],
      },
      logging: { level: 'warn', json: true },
    },
    null,
    2,
  );
}
