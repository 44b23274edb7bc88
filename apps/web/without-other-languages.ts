import type { Plugin } from 'vite';

const dictionary = /\/react-aria(?:-components)?\/dist\/.*\/intlStrings\.mjs$/;
/** One language's strings in such a dictionary: their import, and their place in the object. */
const strings =
  /^import [$\w]+ from "[./]*\/intl\/\w+\/(?<imported>[a-z]+)-[A-Z]+\.mjs";\n|^ *"(?<named>[a-z]+)-[A-Z]+": [$\w]+,?\n/gm;

/**
 * The widgets' library says a few words by itself, in 34 languages. Browsers are sent the product's two: what asks for
 * a language that is not there gets English, as it does without this for the 35th.
 */
export function withoutOtherLanguages(languages: readonly string[]): Plugin {
  return {
    name: 'without-other-languages',
    apply: 'build',
    transform(code, id) {
      if (!dictionary.test(id)) return null;
      const kept = code.replace(strings, (line: string, ...rest: unknown[]) => {
        const { imported, named } = rest.at(-1) as { imported?: string; named?: string };
        return languages.includes(imported ?? named ?? '') ? line : '';
      });
      return { code: kept, map: null };
    },
  };
}
