import { z } from 'zod';

/** What every export says of itself: the first thing that is read of one, and what two are compared by. */
export const exportFormat = 'sanad-workspace';
/** Rises with what an older program would read wrongly. */
export const exportVersion = 1;

/** What of a manifest is read first: another kind of file, or one of a later program, says nothing else that is read. */
export const manifestHead = z.looseObject({
  format: z.literal(exportFormat),
  version: z.int().min(1),
});

/** A path of ours: no way up, no root, no other sign for a folder. */
export const entryPath = z
  .string()
  .max(300)
  .regex(/^(?:(?:tasks|documents|files)\/)?[^/\\:]+$/)
  .refine((path) => path.split('/').every((part) => !/^\.+$/.test(part)));

const count = z.int().min(0);

export const exportManifest = z.object({
  format: z.literal(exportFormat),
  version: z.literal(exportVersion),
  madeAt: z.int().min(0),
  workspace: z.string(),
  /** Of the pages and the table; records have none. */
  language: z.enum(['en', 'ar']),
  counts: z.record(z.string(), count),
  entries: z.array(
    z.object({ path: entryPath, bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type ExportManifest = z.infer<typeof exportManifest>;
export type ManifestEntry = ExportManifest['entries'][number];

/** What an import brings nothing of: who is there is a matter of each server, and history happened where it did. */
const ownEntries: ReadonlySet<string> = new Set(['people.json', 'history.jsonl']);

/**
 * Where two exports differ, a line each; nothing where one is the other brought in elsewhere. Compared are the counts
 * and every entry by its hash, files among them, but for the two that no import brings.
 */
export function differencesOf(a: ExportManifest, b: ExportManifest): readonly string[] {
  const [one, other] = [sumsOf(a), sumsOf(b)];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].flatMap((name) => {
    const [left, right] = [one.get(name), other.get(name)];
    return left === right ? [] : [`${name}: ${left ?? 'none'}, ${right ?? 'none'}`];
  });
}

function sumsOf({ counts, entries }: ExportManifest): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(counts).map(([kind, many]) => [`counts.${kind}`, `${many}`] as const),
    ...entries
      .filter(({ path }) => !ownEntries.has(path))
      .map(({ path, sha256 }) => [path, sha256] as const),
  ]);
}
