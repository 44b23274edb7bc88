/** What a proxy says while nobody is behind it. */
const nobodyThere = new Set([502, 503, 504]);

/**
 * The server's page, as soon as it comes; the kept one where the server cannot be reached, or not before
 * patience ends. Where none is kept, the browser has the word.
 */
export async function answerPage(ports: {
  readonly asked: Promise<Response>;
  readonly kept: () => Promise<Response | undefined>;
  readonly patience: Promise<unknown>;
}): Promise<Response> {
  const { asked, kept, patience } = ports;
  const fromServer = asked.then(
    (page) => (nobodyThere.has(page.status) ? undefined : page),
    () => undefined,
  );
  const page = await Promise.race([fromServer, patience.then(() => undefined)]);
  return page ?? (await kept()) ?? asked;
}
