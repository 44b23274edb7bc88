/** A word of a line, and where it stands there in UTF-16 units. */
export interface LineWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export function wordsOf(line: string): readonly LineWord[] {
  return [...line.matchAll(/\S+/gu)].map(({ 0: text, index: from }) => ({
    text,
    from,
    to: from + text.length,
  }));
}

/** What may stand behind a word and belongs to the sentence. */
const behind = /[,،;؛:.!?؟)\]»”"]+$/u;

export function bare(word: string): string {
  return word.replace(behind, '');
}
