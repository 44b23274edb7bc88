import { suggestFields, type CsvField } from './csv-field.ts';

export const csvPresets = ['asana', 'clickup', 'todoist', 'notion'] as const;
export type CsvPreset = (typeof csvPresets)[number];

/** Whose file it is, by the header that its exports have; Notion's have any header, and a name of their own. */
export function presetOf(header: readonly string[], fileName: string): CsvPreset | null {
  const has = (...names: readonly string[]) => names.every((name) => header.includes(name));
  if (has('TYPE', 'CONTENT', 'INDENT')) return 'todoist';
  // Of its columns people leave some out.
  const isClickUp =
    has('Task ID', 'Task Name', 'Status') || has('Task Name', 'Status', 'List Name');
  if (isClickUp) return 'clickup';
  if (has('Task ID', 'Completed At', 'Name')) return 'asana';
  return notionFile.test(fileName) ? 'notion' : null;
}

/** Its tables are called by their name and a number; `_all` is the whole table, without it the view's part. */
export const notionFile = /[ -]([0-9a-f]{32})(_all)?(?: ?\(\d+\))?\.csv$/i;

type Named = Readonly<Record<string, CsvField>>;

const asana: Named = {
  'Task ID': 'id',
  'Created At': 'none',
  'Completed At': 'done',
  'Last Modified': 'none',
  Name: 'title',
  'Section/Column': 'column',
  Assignee: 'assignee',
  'Assignee Email': 'none',
  'Start Date': 'start',
  'Due Date': 'due',
  Tags: 'labels',
  Notes: 'brief',
  // Tasks below another name it by its title.
  'Parent task': 'parent',
  'Parent Task': 'parent',
};

/** Each date stands there twice, as a number and as words: the number says the same everywhere. */
const clickup: Named = {
  'Task ID': 'id',
  'Task Custom ID': 'line',
  'Task Link': 'none',
  'Task Type': 'none',
  'Task Name': 'title',
  'Task Content': 'brief',
  Status: 'column',
  'Date Created': 'none',
  'Date Created Text': 'none',
  'Date Updated': 'none',
  'Date Updated Text': 'none',
  'Date Done': 'none',
  'Date Done Text': 'none',
  'Date Closed': 'done',
  'Date Closed Text': 'none',
  'Due Date': 'due',
  'Due Date Text': 'none',
  'Start Date': 'start',
  'Start Date Text': 'none',
  'Parent ID': 'parent',
  'Subtasks IDs': 'none',
  Attachments: 'links',
  Assignees: 'assignee',
  Tags: 'labels',
  'List Name': 'line',
  'Folder Name': 'none',
  'Folder Name/Path': 'none',
  'Space Name': 'none',
  'Time Estimated': 'none',
  'Time Estimated Text': 'line',
  Checklists: 'steps',
  Comments: 'comments',
  'Assigned Comments': 'none',
  'Time Spent': 'none',
  'Time Spent Text': 'line',
  'Rolled Up Time': 'none',
  'Rolled Up Time Text': 'none',
  'Home Location ID': 'none',
  'Home Location': 'none',
  'Other Location IDs': 'none',
  'Other Locations': 'none',
};

/** Its rows are of several types; see `todoist-rows.ts`. */
const todoist: Named = {
  CONTENT: 'title',
  DESCRIPTION: 'brief',
  PRIORITY: 'line',
  RESPONSIBLE: 'assignee',
  DATE: 'due',
  DEADLINE: 'line',
  TYPE: 'none',
  INDENT: 'none',
  AUTHOR: 'none',
  DATE_LANG: 'none',
  TIMEZONE: 'none',
  DURATION: 'none',
  DURATION_UNIT: 'none',
  DEADLINE_LANG: 'none',
  IS_COLLAPSED: 'none',
  meta: 'none',
};

const presets: Readonly<Record<Exclude<CsvPreset, 'notion'>, Named>> = { asana, clickup, todoist };

/** What each column of a table is, as its preset says or its names do. Columns that a preset does not know are people's own. */
export function fieldsOf(header: readonly string[], preset: CsvPreset | null): CsvField[] {
  if (preset === null) return suggestFields(header);
  if (preset === 'notion') return notionFields(header);
  const named = presets[preset];
  return header.map((name) =>
    Object.hasOwn(named, name) ? named[name]! : name.trim() === '' ? 'none' : 'line',
  );
}

/** What a row has below it says each of those rows itself. */
function notionFields(header: readonly string[]): CsvField[] {
  const fields = suggestFields(header);
  const isBelow = (name: string): boolean => /^sub[- ]?(item|task)s?$/i.test(name.trim());
  if (!fields.includes('parent')) return fields;
  return fields.map((field, at) => (isBelow(header[at]!) ? 'none' : field));
}
