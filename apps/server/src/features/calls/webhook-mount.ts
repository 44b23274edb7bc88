import { raw, type RequestHandler } from 'express';

import { callLimits } from './call-limits.ts';
import type { CallPorts } from './call-ports.ts';
import type { WebhookHearing } from './hear-webhook.ts';
import { readWebhook } from './read-webhook.ts';

/** Reads at most `webhookBytes`, whatever the type says: the signature is over these very bytes. */
const readRaw = raw({ type: () => true, limit: callLimits.webhookBytes });

/** `POST /api/livekit/webhook`: LiveKit tells who came and went. Proves its caller by signature alone. */
export function createWebhookHandler(
  hearing: Pick<WebhookHearing, 'hear'>,
  ports: Pick<CallPorts, 'media' | 'now'>,
): RequestHandler {
  const answer: RequestHandler = async (request, response) => {
    const endpoint = ports.media.endpoint();
    const body: unknown = request.body;
    if (!endpoint || !Buffer.isBuffer(body)) return void response.status(401).end();
    const reading = await readWebhook(endpoint, body, request.headers.authorization, ports.now());
    if (reading.kind === 'forged') return void response.status(401).end();
    if (reading.kind !== 'event') return void response.status(400).end();
    hearing.hear(reading.event, reading.at);
    // At once, whatever becomes of it: LiveKit repeats what is not answered with 200, and holds back the
    // room's next event meanwhile.
    response.status(200).end();
  };
  return (request, response, next) => {
    readRaw(request, response, (error?: unknown) => {
      if (error) response.status(413).end();
      else void answer(request, response, next);
    });
  };
}
