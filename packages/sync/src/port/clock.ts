import type { Instant } from '@sanad/domain/kernel/instant';

/** The only source of "now" in the engines. */
export interface Clock {
  now(): Instant;
}
