/** LiveKit Cloud sends a browser on to hosts of its regions, e.g. `clinic.ochicago1a.production.livekit.cloud`. */
const cloud = '.livekit.cloud';

/**
 * Where a page of ours may speak to beside us, as sources of a Content-Security-Policy: a LiveKit of
 * somewhere else (`LIVEKIT_URL`), by socket for signalling and by HTTP for its questions before. Nothing
 * when LiveKit is our own: it is reached through our own origin.
 */
export function outsideMediaOrigins(livekitUrl: string | undefined): readonly string[] {
  const url = livekitUrl === undefined ? null : URL.parse(livekitUrl);
  if (!url) return [];
  if (url.hostname.endsWith(cloud)) return [`wss://*${cloud}`, `https://*${cloud}`];
  const secure = /^(wss|https):$/.test(url.protocol);
  return secure
    ? [`wss://${url.host}`, `https://${url.host}`]
    : [`ws://${url.host}`, `http://${url.host}`];
}
