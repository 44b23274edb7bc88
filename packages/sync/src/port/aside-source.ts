import type { AsideNames, Collections } from '@sanad/domain/kernel/record';

/** Some of what stands under one parent, as it was at one version of the room. */
export interface AsidePage<R> {
  readonly version: number;
  /** By place, the highest last. */
  readonly records: readonly R[];
  /** There are some before the first. */
  readonly hasEarlier: boolean;
}

/** Which of them: the last ones, or the last before a place. */
export interface PageAsk {
  readonly before?: number;
  readonly limit: number;
}

/** Where a client gets pages of what is kept aside: HTTP in the browser. */
export interface AsideSource<C extends Collections> {
  /** Rejects where it cannot be had. */
  load<K extends AsideNames<C>>(kind: K, parent: string, ask: PageAsk): Promise<AsidePage<C[K]>>;
}
