import { timesOver } from '../kernel/money.ts';
import type { Terms } from './terms.ts';

/** What the terms come to, in the smallest unit of their currency. */
export interface Cost {
  /** `bundle`: each time one is bought. `once`: for the whole. */
  readonly per: 'hour' | 'month' | 'bundle' | 'once';
  readonly net: number;
  /** VAT, rounded half up once, on the sum. */
  readonly vat: number;
  readonly total: number;
  /** It stands on what both guess a month will come to. */
  readonly isGuess: boolean;
}

/** Rate × hours + VAT, before anybody accepts (domain S32). */
export function costOf({ pay, vat }: Pick<Terms, 'pay' | 'vat'>): Cost {
  const { per, net, isGuess } = netOf(pay);
  const tax = vat === null ? 0 : timesOver(net, vat, 10_000);
  return { per, net, vat: tax, total: net + tax, isGuess };
}

function netOf(pay: Terms['pay']): Pick<Cost, 'per' | 'net' | 'isGuess'> {
  switch (pay.model) {
    case 'hourly':
      return pay.guess === 0
        ? { per: 'hour', net: pay.rate, isGuess: false }
        : { per: 'month', net: timesOver(pay.rate, pay.guess, 60), isGuess: true };
    case 'monthly':
      return { per: 'month', net: timesOver(pay.rate, pay.minutes, 60), isGuess: false };
    case 'prepaid':
      return { per: 'bundle', net: timesOver(pay.rate, pay.minutes, 60), isGuess: false };
    case 'fixed':
      return { per: pay.every, net: pay.price, isGuess: false };
  }
}

/** The hours that a cost is of, in minutes; null where it is of none. */
export function minutesOf(pay: Terms['pay']): number | null {
  if (pay.model === 'fixed') return null;
  if (pay.model === 'hourly') return pay.guess === 0 ? null : pay.guess;
  return pay.minutes;
}

/** The rate of an hour, in the smallest unit; null where the price is fixed. */
export function rateOf(pay: Terms['pay']): number | null {
  return pay.model === 'fixed' ? null : pay.rate;
}
