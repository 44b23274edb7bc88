import type { Digits, Language } from '@sanad/protocol/http/profile';

import { createTools, type Arabic, type English, type Tools } from './message.ts';
import { untilHere } from './until-here.ts';

type Source<M> = (tools: Tools<string>) => M;

/** A promise that says by itself how it stands, so that React reads a settled one without waiting a turn. */
export interface Loading extends Promise<void> {
  status?: 'fulfilled';
  value?: undefined;
}

/** One feature's messages in every language; each language is a chunk of its own, loaded once. */
export interface Words<M> {
  /** The same promise for the same language, until it fails. */
  load(language: Language): Loading;
  /** For whoever draws: as `load`, and what the network did not bring is waited for. */
  arrive(language: Language): Loading;
  /** The messages, once their language is loaded. */
  read(language: Language, digits: Digits): M | undefined;
}

const known = new Set<Words<unknown>>();

/**
 * `export const boardWords = defineWords({ en: () => import('./messages.en.ts'), ar: () => import('./messages.ar.ts') })`,
 * then `const words = useWords(boardWords)` in a component.
 */
export function defineWords<M>(sources: {
  en: () => Promise<{ messages: (tools: English) => M }>;
  ar: () => Promise<{ messages: (tools: Arabic) => M }>;
}): Words<M> {
  const loaded = new Map<Language, Source<M>>();
  const loading = new Map<Language, Loading>();
  const arriving = new Map<Language, Loading>();
  const made = new Map<string, M>();

  async function fetchSource(language: Language): Promise<void> {
    const { messages } = await (language === 'en' ? sources.en() : sources.ar());
    // The tools of a language know every form its messages can name; the types above have checked them.
    loaded.set(language, messages as Source<M>);
  }

  const words: Words<M> = {
    load(language) {
      const running = loading.get(language);
      if (running !== undefined) return running;
      const begun: Loading = fetchSource(language);
      loading.set(language, begun);
      begun.then(
        () => {
          begun.status = 'fulfilled';
          begun.value = undefined;
        },
        // A chunk that did not arrive is asked for again by whoever needs it next.
        () => loading.delete(language),
      );
      return begun;
    },
    arrive(language) {
      const waited = arriving.get(language);
      if (waited !== undefined) return waited;
      const begun = words.load(language);
      if (begun.status === 'fulfilled') return begun;
      const here: Loading = untilHere(() => words.load(language));
      arriving.set(language, here);
      const over = (): void => void arriving.delete(language);
      here.then(over, over);
      return here;
    },
    read(language, digits) {
      const key = `${language}-${digits}`;
      const ready = made.get(key);
      if (ready !== undefined) return ready;
      const source = loaded.get(language);
      if (source === undefined) return undefined;
      const messages = source(createTools(language, digits));
      made.set(key, messages);
      return messages;
    },
  };
  known.add(words);
  return words;
}

/** Loads every feature's messages that are in use, so that a change of language shows no half of a page. */
export async function loadKnownWords(from: Language, to: Language): Promise<void> {
  const used = [...known].filter((words) => words.read(from, 'latn') !== undefined);
  await Promise.all(used.map((words) => words.load(to)));
}

/** Loads the messages of every feature whose code is here. What does not arrive is asked for by who shows it. */
export async function loadWordsAtHand(language: Language): Promise<void> {
  await Promise.allSettled([...known].map((words) => words.load(language)));
}
