import { useMe } from '../../realtime/session/use-live.ts';

/** The clock by which days and times are told here: the reader's own. */
export function useOwnZone(): string {
  return useMe()?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
