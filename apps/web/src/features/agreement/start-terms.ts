import { usualTerms, type Terms } from '@sanad/domain/agreement/terms';
import { lastAgreed, openVersion } from '@sanad/domain/agreement/version';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { Currency } from '@sanad/domain/kernel/money';
import type { Engagement } from '@sanad/protocol/http/agreement';

/** A proposal begins with what is on the table, else with what holds, else with what is usual. */
export function startTerms({ versions, assistant }: Engagement): Terms {
  const from = openVersion(versions) ?? lastAgreed(versions) ?? versions.at(-1);
  return from?.terms ?? usualTerms(assistant.zone, currencyIn(assistant.zone));
}

/** Where people are says in what they are paid, most often. */
export function currencyIn(zone: ZoneName): Currency {
  const known: Readonly<Record<string, Currency>> = {
    'Africa/Cairo': 'EGP',
    'Asia/Riyadh': 'SAR',
    'Asia/Dubai': 'AED',
    'Asia/Kuwait': 'KWD',
    'Asia/Qatar': 'QAR',
    'Asia/Bahrain': 'BHD',
    'Asia/Muscat': 'OMR',
    'Asia/Amman': 'JOD',
    'Africa/Casablanca': 'MAD',
    'Africa/Tunis': 'TND',
    'Africa/Algiers': 'DZD',
    'Europe/London': 'GBP',
    'Europe/Istanbul': 'TRY',
  };
  return known[zone] ?? (zone.startsWith('Europe/') ? 'EUR' : 'USD');
}
