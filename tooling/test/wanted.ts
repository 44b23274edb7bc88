import type { Group } from './group.ts';
import type { TestFile } from './test-files.ts';

/** Some files of one stage, all of their tests or those that a title names. */
export interface WantedPart {
  readonly group: Group;
  readonly files: readonly TestFile[];
  /** As it was given; null for all tests of the files. */
  readonly title: string | null;
}

export interface Wanted {
  /** Names of stages and of single checks that run whole. */
  readonly whole: ReadonlySet<string>;
  readonly parts: readonly WantedPart[];
}

/** What there is to choose from. */
export interface Offer {
  /** Stages, and the single checks of the static one. */
  readonly names: readonly string[];
  readonly files: readonly TestFile[];
  /** The full titles that a file declares, read when a title is asked for. */
  titlesOf(file: string): readonly string[];
}

/** What is wrong with the words after `npm test --`, as sentences for whoever wrote them. */
export class NotUnderstood extends Error {}

const flag = '--only=';
/** A few names are enough to see what one meant. */
const shown = 8;

/**
 * What `npm test -- --only=… --only=…` asks for; null where nothing is left out. A value is a stage, a file,
 * a folder, several of these between commas, or else a title or a part of one (which may hold commas itself).
 */
export function readWanted(args: readonly string[], offer: Offer): Wanted | null {
  const strange = args.filter((arg) => !arg.startsWith(flag));
  if (strange.length > 0)
    throw new NotUnderstood(
      `"${strange.join(' ')}" is not understood: write npm test -- --only=… with ${choices(offer)}.`,
    );
  if (args.length === 0) return null;
  const whole = new Set<string>();
  const parts: WantedPart[] = [];
  for (const value of args.map((arg) => arg.slice(flag.length).trim())) {
    for (const one of splitValue(value, offer)) {
      if (offer.names.includes(one)) whole.add(one);
      else parts.push(...partsOf(one, offer));
    }
  }
  return { whole, parts };
}

/** At its commas where a piece of it is a stage or a path; a title keeps its own. */
function splitValue(value: string, offer: Offer): readonly string[] {
  const pieces = value.split(',').map((piece) => piece.trim());
  const places = pieces.some((piece) => offer.names.includes(piece) || looksLikePath(piece));
  return pieces.length > 1 && places ? pieces.filter((piece) => piece !== '') : [value];
}

function looksLikePath(value: string): boolean {
  return /^(\.\/)?(apps|packages|tests|tooling)\//.test(value) || /\.(ts|tsx)$/.test(value);
}

function partsOf(value: string, offer: Offer): readonly WantedPart[] {
  if (value === '') throw new NotUnderstood(`--only= says nothing: give it ${choices(offer)}.`);
  if (looksLikePath(value)) return byStage(filesAt(value, offer), null);
  const having = (means: (title: string) => boolean) =>
    offer.files.filter(({ file }) => offer.titlesOf(file).some(means));
  const sure = having((title) => title.includes(value));
  const files = sure.length > 0 ? sure : having((title) => mayMean(title, value));
  if (files.length === 0)
    throw new NotUnderstood(
      `"${value}" is no stage, no file and no part of a test's title: take ${choices(offer)}.`,
    );
  return byStage(files, value);
}

function filesAt(value: string, offer: Offer): readonly TestFile[] {
  const path = value.replace(/^\.\//, '').replace(/\/$/, '');
  const files = offer.files.filter(({ file }) => file === path || file.startsWith(`${path}/`));
  if (files.length > 0) return files;
  const name = path.split('/').at(-1) ?? path;
  const stem = name.split('.')[0] ?? name;
  const folder = path.slice(0, path.length - name.length);
  const rank = (file: string) =>
    Number(file.startsWith(folder)) + 2 * Number((file.split('/').at(-1) ?? '').includes(stem));
  const near = offer.files
    .map(({ file }) => file)
    .filter((file) => rank(file) > 0)
    .toSorted((a, b) => rank(b) - rank(a));
  const more = near.length > shown ? ` and ${near.length - shown} more` : '';
  throw new NotUnderstood(
    near.length === 0
      ? `There is no test file "${value}": take ${choices(offer)}.`
      : `There is no test file "${value}". Near it: ${near.slice(0, shown).join(', ')}${more}.`,
  );
}

function byStage(files: readonly TestFile[], title: string | null): readonly WantedPart[] {
  const groups = [...new Set(files.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    files: files.filter((file) => file.group === group),
    title,
  }));
}

function choices({ names, files }: Offer): string {
  return `a stage (${names.join(', ')}), one of ${files.length} test files by its path, or a title or a part of it`;
}

/** Holes of a title: `${…}` of a template; `%s` and `$name` of a table. */
const hole = /\$\{[^}]*\}|%[sdifjo#]|\$[\w.]+/;
const holes = new RegExp(hole.source, 'g');

/**
 * Whether running the file can show a test of that name. A title with holes is only known once it runs:
 * then words between its holes are enough, and the run says whether there was such a test.
 */
function mayMean(title: string, value: string): boolean {
  if (!hole.test(title)) return false;
  const words = title.split(holes).map((piece) => piece.trim());
  return words.some((piece) => piece.length > 7 && value.includes(piece));
}

/** For the runners: the words of a title as they are, with anything in its holes. */
export function titlePattern(title: string): string {
  return title
    .split(holes)
    .map((piece) => piece.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.*');
}
