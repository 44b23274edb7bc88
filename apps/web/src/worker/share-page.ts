import { factsIn, withFacts } from '@sanad/protocol/page-script';
import { sharedWordsOf } from '@sanad/protocol/shared-words';

/** Of another length than the one that came. */
const ofTheFormer = ['content-length', 'content-encoding', 'etag'];

/**
 * The page of what another app shares, with the words written into it: they go into that page, not to the server and
 * into no cache.
 */
export async function sharePage(asked: Request, page: Promise<Response>): Promise<Response> {
  const [body, answer] = await Promise.all([asked.text(), page]);
  const fields = new URLSearchParams(body);
  const text = await answer.text();
  const shared = sharedWordsOf((name) => fields.get(name));
  const headers = new Headers(answer.headers);
  for (const name of ofTheFormer) headers.delete(name);
  headers.set('cache-control', 'no-store');
  const { status, statusText } = answer;
  return new Response(withFacts(text, { ...factsIn(text), shared }), {
    status,
    statusText,
    headers,
  });
}
