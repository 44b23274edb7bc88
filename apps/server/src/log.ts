import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Keys that may hold a secret anywhere in a logged object; their values never reach the output. */
const secretKeys = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'secret',
  'link',
  'url',
];

/** Addresses with a token in the query, and whatever is as long as a token of ours. */
function scrub(text: string): string {
  return text.replace(/\?[\w%.-]+=[^\s"']*/g, '?[cut]').replace(/[A-Za-z0-9_-]{40,}/g, '[secret]');
}

/** Only these of an error: drivers hang the values of a failed statement on theirs. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const { name, message, stack, cause } = error;
  const code = (error as { code?: unknown }).code;
  return {
    type: name,
    message: scrub(message),
    ...(typeof code === 'string' ? { code } : {}),
    stack: scrub(stack ?? ''),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

/** Structured logs. No secret and no token reaches them, by key, by length or by place. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const paths = secretKeys.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]);
  return pino(
    {
      level,
      redact: { paths, censor: '[secret]' },
      serializers: { err: describeError },
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );
}
