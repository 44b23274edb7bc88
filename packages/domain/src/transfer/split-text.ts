/** A text in parts of at most so many UTF-16 units, each ending where a line or a word does if one can; nothing is lost. */
export function splitText(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const line = head.lastIndexOf('\n');
    const end = line > most / 2 ? line + 1 : head.lastIndexOf(' ') + 1;
    // Between the halves of a pair there is no place to end.
    const last = /[\ud800-\udbff]$/.test(head) ? most - 1 : most;
    const at = end > most / 2 ? end : last;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}
