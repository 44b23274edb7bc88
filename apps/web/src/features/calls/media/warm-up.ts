let isWarm = false;

/**
 * Before its first connection a browser loads what it decodes and encrypts with, while the page stands
 * still: in the lobby nobody waits for that. Nothing leaves the device by it, since addresses are only
 * looked for once a description is set.
 */
export function warmUp(): void {
  if (isWarm || typeof RTCPeerConnection !== 'function') return;
  isWarm = true;
  const peer = new RTCPeerConnection();
  peer.addTransceiver('audio');
  peer.addTransceiver('video');
  const done = () => peer.close();
  peer.createOffer().then(done, done);
}
