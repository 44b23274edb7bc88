import type { TodayGroup } from '@sanad/domain/today/record';

/** Where somebody was on the page, by the entry of the browser's history: whoever comes back to it is there again. */
export interface KeptPlace {
  readonly entry: string;
  readonly top: number;
  /** The row that was opened. */
  readonly row: string | undefined;
  /** The one client whose rows alone were shown. */
  readonly only: string | undefined;
  readonly shown: Readonly<Partial<Record<TodayGroup, number>>>;
}

let kept: KeptPlace | undefined;

export const todayPlace = {
  keep(place: KeptPlace): void {
    kept = place;
  },
  of(entry: string): KeptPlace | undefined {
    return kept?.entry === entry ? kept : undefined;
  },
};
