/** A run that was told to end, or that took too long; the message is for a person. */
export class EndedEarly extends Error {
  override readonly name = 'EndedEarly';
}

/**
 * Rejects on SIGINT, SIGTERM or SIGHUP, or after `withinMs`: whoever races a run against it still gets
 * to end what the run started. Another signal during that is ignored.
 */
export function earlyEnd(withinMs: number, howFar: () => string): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => reject(new EndedEarly(`Ended by ${signal} ${howFar()}.`)));
    }
    const late = `Given up after ${withinMs / 1_000} s`;
    setTimeout(() => {
      reject(new EndedEarly(`${late} ${howFar()}. Is this machine busy with something else?`));
    }, withinMs).unref();
  });
  // It may come when nobody races any more.
  ended.catch(() => undefined);
  return ended;
}
