/** The release that the product was tested with: fetched or built when none is found. */
export const livekitVersion = '1.13.5';

/** A found one fits within the same minor: the signalling paths that are let through are those of 1.13. */
export function isFittingVersion(said: string): boolean {
  const match = /(\d+)\.(\d+)\.(\d+)/.exec(said);
  return match !== null && match[1] === '1' && match[2] === '13';
}
