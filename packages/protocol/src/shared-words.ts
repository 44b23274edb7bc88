import { z } from 'zod';

/** Where other apps of a device hand their words over (`share_target` of the manifest): by POST, so that they stand in no address. */
export const sharePath = '/share';

/** In UTF-16 units: as long as a brief. */
const longest = 20_000;

const words = z.string().max(longest);

/** What another app shared: each may be empty. Nobody has read it, and nothing of it is kept. */
export const sharedWords = z.object({ title: words, text: words, url: words });
export type SharedWords = z.infer<typeof sharedWords>;

/** Out of the fields of a form; what is too long is cut. */
export function sharedWordsOf(field: (name: keyof SharedWords) => string | null): SharedWords {
  const read = (name: keyof SharedWords): string =>
    (field(name) ?? '').slice(0, longest).toWellFormed();
  return { title: read('title'), text: read('text'), url: read('url') };
}
