import type { TemplateTaskRecord } from '@sanad/domain/template/record';

type Words = Pick<TemplateTaskRecord, 'title' | 'brief' | 'steps'>;

/** One of the lists that steps stand in, by its name; the first one of a task has none. */
export interface ListDraft {
  readonly checklist: string;
  /** A step on each line. */
  readonly lines: string;
}

/** What a task of a template says, as it is typed. */
export interface WordsDraft {
  readonly title: string;
  readonly brief: string;
  readonly lists: readonly ListDraft[];
}

export function wordsDraftOf({ title, brief, steps }: Words): WordsDraft {
  const byList = Map.groupBy(steps, ({ checklist }) => checklist);
  const lists = Array.from(byList, ([checklist, of]) => ({
    checklist,
    lines: of.map(({ text }) => text).join('\n'),
  }));
  return { title, brief, lists: lists.length === 0 ? [{ checklist: '', lines: '' }] : lists };
}

/** `undefined` where no title is left. */
export function wordsOf({ title, brief, lists }: WordsDraft): Words | undefined {
  if (title.trim() === '') return undefined;
  const steps = lists.flatMap(({ checklist, lines }) =>
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((text) => text !== '')
      .map((text) => ({ checklist, text })),
  );
  return { title: title.trim(), brief, steps };
}
