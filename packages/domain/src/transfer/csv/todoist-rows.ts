import { isRecord, jsonIn } from './cell-lists.ts';
import type { CsvTable } from './csv-table.ts';

/**
 * Todoist's rows are of several types: a section stands above its tasks, a task's indent says whether it is a
 * step of the one above, a note belongs to the task above. Read into a table that says so in each row.
 */
export function todoistTable({ header, rows }: CsvTable): CsvTable {
  const at = (name: string): number => header.indexOf(name);
  const [type, content, indent, brief] = [
    at('TYPE'),
    at('CONTENT'),
    at('INDENT'),
    at('DESCRIPTION'),
  ];
  const priority = at('PRIORITY');
  const links = header.length + todoistOwn.indexOf('LINKS');
  const read: string[][] = [];
  let section = '';
  let task = '';
  for (const row of rows) {
    const words = row[content]?.trim() ?? '';
    const kind = row[type]?.trim().toLowerCase();
    const last = read.at(-1);
    if (kind === 'section') section = words;
    else if (kind === 'note' && last && brief >= 0) {
      const { text, files } = withoutFiles(words);
      last[brief] = [last[brief], text].filter(Boolean).join('\n\n');
      last[links] = JSON.stringify([...(JSON.parse(last[links]!) as unknown[]), ...files]);
    } else if (kind === 'task' && words !== '') {
      const isStep = Number(row[indent] ?? '1') > 1 && task !== '';
      if (!isStep) task = `${read.length}`;
      const { title, labels } = withoutLabels(words);
      const cells = header.map((_, column) => row[column] ?? '');
      // The fourth is how it says that there is none.
      if (cells[priority] !== undefined) cells[priority] = priorityOf(cells[priority]);
      const own = [section, labels.join(', '), `${read.length}`, isStep ? task : '', '[]'];
      read.push([...cells.with(content, title), ...own]);
    }
  }
  return { header: [...header, ...todoistOwn], rows: read };
}

/** What this reading adds to Todoist's own columns: section, labels, place, the place of the task above, files of its notes. */
const todoistOwn = ['SECTION', 'LABELS', 'ROW', 'BELOW', 'LINKS'] as const;
export const todoistOwnFields = ['column', 'labels', 'id', 'parent', 'links'] as const;

const priorityOf = (cell: string): string =>
  /^[1-3]$/.test(cell.trim()) ? `p${cell.trim()}` : cell.trim() === '4' ? '' : cell;

/** A file stands among the words of its note: `[[file {"file_name": …, "file_url": …}]]`. */
function withoutFiles(words: string): { text: string; files: unknown[] } {
  const files: unknown[] = [];
  const text = words.replace(/\[\[file (\{.*?\})\]\]/gs, (whole, facts: string) => {
    const file = jsonIn(facts);
    if (!isRecord(file)) return whole;
    files.push({ name: file['file_name'], url: file['file_url'] });
    return '';
  });
  return { text: text.trim(), files };
}

/** Its labels stand in the words of a task: `Call the bank @phone`. */
function withoutLabels(words: string): { title: string; labels: string[] } {
  const labels = [...words.matchAll(/(?:^|\s)@([^\s@]+)/g)].map(([, label]) => label!);
  const title = words
    .replace(/(?:^|\s)@[^\s@]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return title === '' ? { title: words, labels: [] } : { title, labels };
}
