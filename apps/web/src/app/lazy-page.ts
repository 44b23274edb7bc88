import { lazyRouteComponent } from '@tanstack/react-router';

import { shownLanguage } from '../i18n/language.ts';
import { loadWordsAtHand } from '../i18n/words.ts';

/**
 * A chunk together with the words of everything in it. What is drawn from it then needs no placeholder,
 * which React would leave standing for 300 ms however soon the rest is there.
 */
export function withWords<M>(load: () => Promise<M>): () => Promise<M> {
  return async () => {
    const chunk = await load();
    await loadWordsAtHand(shownLanguage());
    return chunk;
  };
}

/** The page of a route as a chunk of its own, drawn whole. */
export function lazyPage<M extends Record<string, unknown>, Name extends keyof M & string>(
  load: () => Promise<M>,
  name: Name,
) {
  return lazyRouteComponent(withWords(load), name);
}
