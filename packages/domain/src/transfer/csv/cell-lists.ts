/** What a cell holds of several: `a, b`, `[a, b]` or a list of JSON. */
export function listIn(cell: string): string[] {
  const words = cell.trim();
  const json = jsonIn(words);
  const all = Array.isArray(json)
    ? json.map((each) => (typeof each === 'string' ? each : ''))
    : words.replace(/^\[(.*)\]$/s, '$1').split(/[,;،؛]/);
  return all.map((each) => each.trim()).filter((each) => each !== '');
}

/** JSON in a cell; `undefined` where it is none. */
export function jsonIn(cell: string): unknown {
  const words = cell.trim();
  if (!/^[[{]/.test(words)) return undefined;
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Notion names what a row hangs on with its address behind it: `Launch (https://…)`, `Launch (Launch%20abc.md)`. */
export function withoutAddress(text: string): string {
  return text.replace(/ \((?:https?:\/\/[^)\s]+|[^)\s]+\.md)\)/g, '').trim();
}

/** Todoist names people with their number behind: `Bob (200)`. */
export function withoutNumber(name: string): string {
  return name.replace(/ \(\d+\)$/, '').trim();
}
