const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const article = /^(?:ال)(?=\p{L}{2})/u;

/** The letter that stands for a person: the first grapheme of the name, never the Arabic article. */
export function initialOf(name: string): string {
  const first = name.trim().split(/\s+/u)[0] ?? '';
  const bare = first.replace(article, '');
  const segment = graphemes.segment(bare)[Symbol.iterator]().next().value;
  const letter = segment?.segment ?? '';
  if (!/^\p{Script=Arabic}/u.test(letter)) return letter.toUpperCase();
  // Vowel marks would only blur a single letter; a bare «ه» would be read as the digit ٥.
  const unmarked = letter.replace(/\p{M}/gu, '');
  return unmarked === 'ه' ? 'هـ' : unmarked;
}

/** The name by which people are spoken of: the first word of the display name. */
export function shortNameOf(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? '';
}
