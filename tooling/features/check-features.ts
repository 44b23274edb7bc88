export const featuresPage = 'docs/features.md';

const separator = /^\|[\s|:-]+\|$/;
/** In the second cell: `title` in `file`. A title with a backtick stands between two of them. */
const proof = /^(`{1,2}) ?(.+?) ?\1 in `([^`]+)`$/;
const howTo = `write | what a person can do | \`title of the test\` in \`its file\` |`;

/**
 * Whether the page of what works names, in each row, a test that is there: its file, and its title to the
 * letter, once. `titlesOf` tells the titles that a test file declares; null where there is no such file.
 */
export function checkFeatures(
  page: string,
  titlesOf: (file: string) => readonly string[] | null,
): readonly string[] {
  const problems: string[] = [];
  const said = new Map<string, number>();
  let rows = 0;
  for (const [at, line] of page.split('\n').entries()) {
    if (!line.startsWith('|') || separator.test(line)) continue;
    const next = page.split('\n')[at + 1] ?? '';
    if (separator.test(next)) continue;
    rows += 1;
    const where = `${featuresPage}:${at + 1}`;
    const [feature = '', ...rest] = cellsOf(line);
    const earlier = said.get(feature);
    if (earlier !== undefined) problems.push(`${where}: says the same as line ${earlier}`);
    said.set(feature, at + 1);
    const problem = feature === '' ? `says nothing: ${howTo}` : proofProblem(rest, titlesOf);
    if (problem !== null) problems.push(`${where}: ${problem}`);
  }
  if (rows === 0) problems.push(`${featuresPage} has no row: ${howTo}`);
  return problems;
}

function proofProblem(
  cells: readonly string[],
  titlesOf: (file: string) => readonly string[] | null,
): string | null {
  const [, , title, file] = (cells.length === 1 ? proof.exec(cells[0] ?? '') : null) ?? [];
  if (title === undefined || file === undefined) return `names no test: ${howTo}`;
  const titles = titlesOf(file);
  if (titles === null)
    return `${file} is no test file: name where the test is now, or take the row out`;
  const count = titles.filter((one) => one === title).length;
  if (count === 1) return null;
  if (count > 1)
    return `${file} has ${count} tests "${title}": give the one that is meant a title of its own`;
  const near = nearest(title, titles);
  return (
    `${file} has no test "${title}". If it was renamed, write its new title here` +
    `${near === null ? '' : ` ("${near}"?)`}; if what it proved is gone, take the row out.`
  );
}

/** Between the bars; one that belongs to a title is written \| as Markdown has it. */
function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The title that shares the most words, where it shares at least half of them. */
function nearest(title: string, titles: readonly string[]): string | null {
  const words = new Set(title.toLowerCase().split(/\s+/));
  const shared = (one: string) => {
    return one
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => words.has(word)).length;
  };
  const best = titles.toSorted((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) * 2 >= words.size ? best : null;
}
