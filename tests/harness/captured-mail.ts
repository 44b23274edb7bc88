/**
 * Captured mail opens with the key of the start line's link, and the harness has it from there as a
 * person would: whoever starts the product puts what the line says into this variable.
 */
const variableOf = (product: number | string): string => `SANAD_MAIL_KEY_${product}`;
/** The browser tests have a product for each worker. */
const variable = variableOf(process.env['TEST_PARALLEL_INDEX'] ?? 0);

export function mailKeyInStartLine(product: number): RegExp {
  return new RegExp(String.raw`/dev/mail\?key=(?<${variableOf(product)}>[\w-]+)`);
}

export function rememberMailKey(said: string): boolean {
  const key = mailKeyInStartLine(0).exec(said)?.groups?.[variable];
  if (key !== undefined) process.env[variable] = key;
  return key !== undefined;
}

/** Of the product's own origin: what was captured, as JSON. */
export function capturedMail(): string {
  return `/dev/mail.json?key=${process.env[variable] ?? ''}`;
}
