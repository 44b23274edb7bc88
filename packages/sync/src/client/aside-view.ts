/**
 * What is kept aside under one parent, as this tab has it open: its end at first, more on asking, kept
 * right by what the room says, with what is pending on top. Shaped for React's external stores.
 */
export interface AsideView<R> {
  /** By place, the highest last; the same array until one of them changes. */
  readonly records: readonly R[];
  /**
   * - `loading`: a page is on its way; what is here shows meanwhile.
   * - `failed`: it could not be had; `loadEarlier` or `retry` tries again.
   */
  readonly state: 'loading' | 'ready' | 'failed';
  /** There are some before the first; false until the first page is here. */
  readonly hasEarlier: boolean;
  /** Asks for the page before the first record; nothing where one is on its way or there is none. */
  loadEarlier(): void;
  /** Asks again for what failed. */
  retry(): void;
  /** Told when any of the above may have changed. */
  onChange(listener: () => void): () => void;
  /** Forgets what is here, unless another view of the same parent is open. */
  close(): void;
}
