import type { MessageRecord } from '@sanad/domain/comments/record';
import type { ZoneName } from '@sanad/domain/kernel/instant';
import type { ChecklistItemRecord, TaskRecord } from '@sanad/domain/task/record';
import type { Naming } from '@sanad/domain/transfer/whole/copied-field';
import { momentText, type TaskFacts } from '@sanad/domain/transfer/whole/task-facts';
import { wholeWords } from '@sanad/domain/transfer/whole/whole-words';
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';

import { readMarkdown, writeMarkdown } from '../../docs/copy/write-markdown.ts';

export interface TaskPageGround {
  readonly language: 'en' | 'ar';
  readonly zone: ZoneName;
  readonly naming: Pick<Naming, 'nameOf'>;
}

export interface TaskPage {
  readonly task: TaskRecord;
  readonly facts: TaskFacts;
  readonly steps: readonly ChecklistItemRecord[];
  readonly said: readonly MessageRecord[];
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

/** A task as Markdown, with its steps and all that was said: to be read where there is no Sanad. */
export function pageOfTask(page: TaskPage, { language, zone, naming }: TaskPageGround): string {
  const words = wholeWords[language];
  const { task, facts, steps, said, files } = page;
  const head: readonly (readonly [name: string, value: string])[] = [
    [words.column, facts.column],
    [words.state, facts.state],
    [words.assignee, facts.assignee],
    [words.labels, facts.labels],
    [words.due, [facts.due, facts.zone].filter(Boolean).join(' ')],
    [words.agreed, facts.agreed],
    [words.archived, facts.archived],
    [words.created, `${facts.created} ${facts.by}`],
  ];
  const lines = head.filter(([, value]) => value.trim() !== '');
  const links = task.links.map(({ name, url }) => item(linkTo(url, name || url)));
  const shown = files.map(({ name, path }) => item(linkTo(`../${encodeURI(path)}`, name)));
  return writeMarkdown([
    { type: 'heading', depth: 1, children: [text(`${task.number} ${task.title.text}`)] },
    listOf(lines.map(([name, value]) => item(text(`${name}: ${value}`)))),
    ...readMarkdown(task.brief.text),
    ...sectionsOf(steps, words.steps),
    ...section(words.links, links),
    ...section(words.files, shown),
    ...(said.length === 0 ? [] : [heading(words.messages)]),
    ...said.flatMap((message) => {
      const { author, writtenBy, sentAt, removedBy } = message;
      const who = writtenBy?.name ?? naming.nameOf(author);
      const when = text(` · ${momentText(sentAt, zone)}`);
      const words_ = removedBy === null ? message.text : words.removed;
      return [
        paragraph([{ type: 'strong', children: [text(who)] }, when]),
        { type: 'blockquote' as const, children: paragraphsOf(words_) },
      ];
    }),
  ]);
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const heading = (value: string): RootContent => ({
  type: 'heading',
  depth: 2,
  children: [text(value)],
});
const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const linkTo = (url: string, name: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(name)],
});
const item = (child: PhrasingContent, checked?: boolean): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: checked ?? null,
  children: [paragraph([child])],
});
const listOf = (children: ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children,
});

function section(name: string, items: ListItem[]): RootContent[] {
  return items.length === 0 ? [] : [heading(name), listOf(items)];
}

/** Each checklist under its name, in the order in which they begin. */
function sectionsOf(steps: readonly ChecklistItemRecord[], own: string): RootContent[] {
  return [...Map.groupBy(steps, ({ checklist }) => checklist)].flatMap(([name, all]) =>
    section(
      name || own,
      all.map(({ text: words, done }) => item(text(words), done)),
    ),
  );
}

/** As it was typed: a line is a line. */
function paragraphsOf(words: string): Paragraph[] {
  return words.split(/\n{2,}/).map((part) =>
    paragraph(
      part.split('\n').flatMap((line, at): PhrasingContent[] => {
        return at === 0 ? [text(line)] : [{ type: 'break' }, text(line)];
      }),
    ),
  );
}
