/**
 * Money is an integer of the currency's smallest unit; nothing here is ever a fraction. How many decimals a
 * currency has is said here and not by the host, which gives none to some that have them (ISO 4217).
 */
export const currencyDecimals = {
  AED: 2,
  AUD: 2,
  BHD: 3,
  CAD: 2,
  CHF: 2,
  DZD: 2,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  ILS: 2,
  INR: 2,
  IQD: 3,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KWD: 3,
  LBP: 2,
  LYD: 3,
  MAD: 2,
  MRU: 2,
  MYR: 2,
  OMR: 3,
  PKR: 2,
  QAR: 2,
  SAR: 2,
  SDG: 2,
  SYP: 2,
  TND: 3,
  TRY: 2,
  USD: 2,
  YER: 2,
} as const;

export type Currency = keyof typeof currencyDecimals;
export const currencies = Object.keys(currencyDecimals) as [Currency, ...Currency[]];

/** A thousand million of the smallest unit: what is counted with it stays an exact integer. */
export const mostMinor = 1_000_000_000;

/** `amount * times / by`, rounded half away from zero. Of whole numbers that are not negative. */
export function timesOver(amount: number, times: number, by: number): number {
  const product = BigInt(amount) * BigInt(times);
  const divisor = BigInt(by);
  return Number((product * 2n + divisor) / (divisor * 2n));
}

/** What somebody typed as an amount, in the smallest unit; null where it is none, or has more decimals than the currency. */
export function readAmount(text: string, currency: Currency): number | null {
  const plain = latinDigits(text)
    .replaceAll(/[\s,\u066c\u00a0\u202f]/g, '')
    .replace('\u066b', '.');
  const found = /^(\d{1,12})(?:\.(\d*))?$/.exec(plain);
  if (found === null) return null;
  const decimals = currencyDecimals[currency];
  const fraction = found[2] ?? '';
  if (fraction.length > decimals) return null;
  const minor = Number(`${found[1]}${fraction.padEnd(decimals, '0')}`);
  return minor <= mostMinor ? minor : null;
}

/** As a field holds it, and as {@link readAmount} reads it: `45.00`, `1250.500`. */
export function writeAmount(minor: number, currency: Currency): string {
  const decimals = currencyDecimals[currency];
  const digits = String(minor).padStart(decimals + 1, '0');
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Arabic-Indic and Persian digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.codePointAt(0)! & 0xf),
  );
}
