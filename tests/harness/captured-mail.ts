/**
 * Captured mail opens with the key of the start line's link, and the harness has it from there as a
 * person would: whoever starts the product puts what the line says into this variable.
 */
const variable = 'SANAD_MAIL_KEY';

export const mailKeyInStartLine = /\/dev\/mail\?key=(?<SANAD_MAIL_KEY>[\w-]+)/;

export function rememberMailKey(said: string): boolean {
  const key = mailKeyInStartLine.exec(said)?.groups?.[variable];
  if (key !== undefined) process.env[variable] = key;
  return key !== undefined;
}

/** Of the product's own origin: what was captured, as JSON. */
export function capturedMail(): string {
  return `/dev/mail.json?key=${process.env[variable] ?? ''}`;
}
