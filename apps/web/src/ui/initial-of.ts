const article = /^(?:ال)(?=\p{L}{2})/u;

/** The letter that stands for a person: the first grapheme of the name, never the Arabic article. */
export function initialOf(name: string): string {
  const first = name.trim().split(/\s+/u)[0] ?? '';
  const bare = first.replace(article, '');
  const segment = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    .segment(bare)
    [Symbol.iterator]()
    .next().value;
  const letter = segment?.segment ?? '';
  // Vowel marks would only blur a single letter.
  return (
    /^\p{Script=Arabic}/u.test(letter) ? letter.replace(/\p{M}/gu, '') : letter
  ).toUpperCase();
}

/** The name by which people are spoken of: the first word of the display name. */
export function shortNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}
