import { describe, expect, it } from 'vitest';

import type { ZoneName } from '../../kernel/instant.ts';
import type { ImportPlan } from '../import-plan.ts';
import { lineWords } from '../line-words.ts';
import type { CsvChoices } from './csv-choices.ts';
import { suggestFields } from './csv-field.ts';
import { tableOf } from './csv-table.ts';
import { planCsv } from './plan-csv.ts';

/** Stands in for SHA-1: spreads every byte. */
function digest(bytes: Uint8Array): Uint8Array {
  const hash = new Uint8Array(20);
  let state = 2166136261;
  for (let at = 0; at < bytes.length + 20; at += 1) {
    state = Math.imul(state ^ (bytes[at] ?? at), 16777619);
    hash[at % 20]! ^= (state >>> 13) & 0xff;
  }
  return hash;
}

function plan(
  rows: readonly (readonly string[])[],
  { fileName = 'work.csv', csv = {} }: { fileName?: string; csv?: CsvChoices } = {},
): ImportPlan {
  return planCsv(
    { table: tableOf(rows)!, fileName, encoding: 'utf-8' },
    {
      ...{ workspaceId: '11111111-2222-4333-8444-555555555555', zone: 'Asia/Dubai' as ZoneName },
      ...{ digest, columns: [], lines: lineWords.en, choices: { kinds: {}, people: {}, csv } },
    },
  );
}

/** What comes of a plan, as people would see it. */
function seen({ chunks, columns }: ImportPlan) {
  const [tasks, items, labels, messages] = [
    chunks.flatMap((chunk) => chunk.tasks),
    chunks.flatMap((chunk) => chunk.items),
    chunks.flatMap((chunk) => chunk.labels),
    chunks.flatMap((chunk) => chunk.messages),
  ];
  const named = new Map(columns.map(({ id, name }) => [id, name]));
  return tasks.map((task) => ({
    title: task.title,
    column: named.get(task.columnId),
    brief: task.brief,
    people: task.namedPeople,
    labels: task.labelIds.map((id) => labels.find((label) => label.id === id)?.name),
    due: task.due && new Date(task.due.at).toISOString().slice(0, 16),
    steps: items.filter(({ taskId }) => taskId === task.id).map(({ text, done }) => [text, done]),
    links: task.links.map(({ url }) => url),
    said: messages
      .filter(({ taskId }) => taskId === task.id)
      .map(({ text, writtenBy }) => [writtenBy.name, text]),
    archived: task.archived,
  }));
}

const cells = (line: string): string[] => line.split('|');

describe('a table', () => {
  it('of any header is read by the names of its columns, in both languages; the rest are lines', () => {
    const rows = [
      cells('المهمة|الحالة|المسؤول|تاريخ الاستحقاق|الوسوم|الملاحظات|الميزانية'),
      cells('مراجعة العقد|قيد التنفيذ|سارة علي|٢٥/١٢/٢٠٢٦|عاجل، عقود|قبل الخميس|300'),
      cells('دفع الإيجار|||||-|'),
    ];
    const found = plan(rows);
    expect(seen(found)).toMatchObject([
      {
        ...{ title: 'مراجعة العقد', column: 'قيد التنفيذ', people: ['سارة علي'] },
        ...{ labels: ['عاجل', 'عقود'], due: '2026-12-25T19:59' },
        brief: 'قبل الخميس\n\n**الميزانية:** 300',
      },
      { title: 'دفع الإيجار', column: 'Tasks', due: null, brief: '-' },
    ]);
    expect(found.columns.map(({ name, kind }) => [name, kind])).toContainEqual([
      'قيد التنفيذ',
      'in_progress',
    ]);
    expect(found.csv).toMatchObject({ preset: null, rows: 2, dateOrder: 'dmy' });
  });

  it('takes its first column for the title where none is named so, and obeys who says otherwise', () => {
    expect(suggestFields(['What', 'Status', 'Notes'])).toEqual(['title', 'column', 'brief']);
    const rows = [cells('A|B'), cells('one|two')];
    expect(seen(plan(rows, { csv: { fields: ['line', 'title'] } }))).toMatchObject([
      { title: 'two', brief: '**A:** one' },
    ]);
    // Of another table.
    expect(seen(plan(rows, { csv: { fields: ['title'] } }))).toMatchObject([{ title: 'one' }]);
  });

  it('asks for the order of dates that can be read both ways', () => {
    const rows = [cells('Task|Due'), cells('One|03/04/2026')];
    expect(plan(rows).csv?.dateOrder).toBeNull();
    const dueOf = (dateOrder: 'dmy' | 'mdy') => seen(plan(rows, { csv: { dateOrder } }))[0]?.due;
    expect([dueOf('dmy'), dueOf('mdy')]).toEqual(['2026-04-03T19:59', '2026-03-04T19:59']);
  });

  it('names its rows the same in every export: by their number, else by title and file', () => {
    const ids = (rows: readonly (readonly string[])[], fileName?: string) =>
      plan(rows, fileName === undefined ? {} : { fileName }).chunks.flatMap(({ tasks }) =>
        tasks.map(({ id }) => id),
      );
    const rows = [cells('Task|Status'), cells('One|New'), cells('One|New'), cells('Two|New')];
    const later = [cells('Task|Status'), cells('Two|Done'), cells('One|Done'), cells('One|New')];
    expect(new Set(ids(rows)).size).toBe(3);
    expect(ids(later, 'work (2).csv').sort()).toEqual(ids(rows).sort());
    expect(ids(rows, 'other.csv').some((id) => ids(rows).includes(id))).toBe(false);
    const numbered = [cells('ID|Task'), cells('7|One')];
    const renamed = [cells('ID|Task'), cells('7|Another name')];
    expect(ids(renamed, 'x.csv')).toEqual(ids(numbered));
  });
});

describe('a table as a tool exports it', () => {
  it('from Asana: sections, people, tags, dates, done work to the archive, tasks below as steps', () => {
    const header =
      'Task ID|Created At|Completed At|Last Modified|Name|Section/Column|Assignee|Assignee Email|Start Date|Due Date|Tags|Notes|Projects|Parent task|Priority';
    const found = plan([
      ['', '', ''],
      cells(header),
      cells(
        '1|2026-09-01||2026-09-02|Write it|To do|Inès|i@x.test|2026-09-20|2026-10-05|Urgent,Client|Two pages|Launch||High',
      ),
      cells('2|2026-09-01|2026-09-03|2026-09-03|Send it|Done|||||||Launch||'),
      cells('3|2026-09-01|2026-09-03|2026-09-02|Outline|||||||||Write it|'),
    ]);
    expect(found.csv?.preset).toBe('asana');
    expect(seen(found)).toMatchObject([
      {
        ...{ title: 'Write it', column: 'To do', people: ['Inès'], labels: ['Urgent', 'Client'] },
        ...{ due: '2026-10-05T19:59', steps: [['Outline', true]], archived: false },
        brief: 'Two pages\n\n**Start:** 2026-09-20\n**Projects:** Launch\n**Priority:** High',
      },
      { title: 'Send it', archived: true },
    ]);
  });

  it('from Asana, below what Google’s tables put above it: one does it, whose name may have a comma; steps of steps, and what steps say', () => {
    const found = plan([
      ['', '', ''],
      ['', '', 'https://app.asana.com/-/csv?domain=1'],
      cells(
        'Task ID|Created At|Completed At|Last Modified|Name|Assignee|Due Date|Notes|Parent task',
      ),
      cells("1||||Write it|O'Brien, Sam|||"),
      cells('2||||Outline|Inès|2026-10-05|Two pages|Write it'),
      cells('3||2026-09-01||Sources||||Outline'),
      cells('4||||Orphan||||Gone'),
    ]);
    expect(found.csv?.preset).toBe('asana');
    expect(seen(found)).toMatchObject([
      {
        ...{ title: 'Write it', people: ["O'Brien, Sam"], brief: '**Outline**\n\nTwo pages' },
        steps: [
          ['Outline (Inès · 2026-10-05)', false],
          ['Sources', true],
        ],
      },
      { title: 'Orphan' },
    ]);
  });

  it('whose rows are below each other in a circle loses none of them', () => {
    const rows = [cells('ID|Task|Parent'), cells('1|One|2'), cells('2|Two|1'), cells('3|Self|3')];
    expect(seen(plan(rows)).map(({ title }) => title)).toEqual(['One', 'Two', 'Self']);
  });

  it('from ClickUp: dates as numbers, lists in brackets, checklists, comments and attachments', () => {
    const row: Readonly<Record<string, string>> = {
      'Task ID': 'a1',
      'Task Name': 'Pitch',
      'Task Content': 'One.\\nTwo.',
      Status: 'in progress',
      'Due Date': '1775293200000',
      'Due Date Text': '4/4/2026, 1:00:00 PM',
      'Parent ID': 'null',
      Attachments: '[{"title":"Deck","url":"https://example.com/deck.pdf"}]',
      Assignees: '[Ashley Bryant,Omar]',
      Tags: '[press]',
      Priority: '1',
      'List Name': 'PR',
      'Space Name': 'S',
      Checklists: '{"Before":["Read","Write"]}',
      Comments: '[{"text":"Ready?","by":"omar@x.test","date":"2026-03-01 10:00"}]',
    };
    const below = { 'Task ID': 'a2', 'Task Name': 'Draft', Status: 'complete', 'Parent ID': 'a1' };
    const header = Object.keys(row);
    const found = plan([
      header,
      header.map((name) => row[name]!),
      header.map((name) => (below as Record<string, string>)[name] ?? ''),
    ]);
    expect(found.csv?.preset).toBe('clickup');
    expect(seen(found)).toEqual([
      {
        ...{ title: 'Pitch', column: 'in progress', people: ['Ashley Bryant', 'Omar'] },
        ...{ labels: ['press'], due: '2026-04-04T09:00', archived: false },
        brief: 'One.\nTwo.\n\n**Priority:** Urgent\n**List Name:** PR',
        steps: [
          ['Read', false],
          ['Write', false],
          ['Draft', true],
        ],
        links: ['https://example.com/deck.pdf'],
        said: [['omar@x.test', 'Ready?']],
      },
    ]);
  });

  it('from ClickUp with few columns: messages by their American dates and clocks, those of steps as well', () => {
    const said = (text: string, date: string) => JSON.stringify([{ text, by: 'a@x.test', date }]);
    const found = plan([
      cells('Task ID|Task Name|Status|Date Closed|Parent ID|Comments|Checklists'),
      [
        'a1',
        'Pitch',
        'Closed',
        '1775293200000',
        'null',
        said('One', '3/25/2026, 9:00:00 AM CDT'),
        '{"L":"Only"}',
      ],
      ['a2', 'Draft', 'to do', '', 'a1', said('Two', '4/3/2026, 1:00:00 PM GMT+5'), ''],
    ]);
    expect(found.csv?.preset).toBe('clickup');
    expect(seen(found)).toMatchObject([
      {
        ...{
          title: 'Pitch',
          archived: true,
          said: [
            ['a@x.test', 'One'],
            ['a@x.test', 'Two'],
          ],
        },
        steps: [
          ['Only', false],
          ['Draft', false],
        ],
      },
    ]);
    const at = found.chunks.flatMap(({ messages }) => messages.map(({ sentAt }) => sentAt));
    expect(at.map((each) => new Date(each).toISOString().slice(0, 16))).toEqual([
      '2026-03-25T14:00',
      '2026-04-03T08:00',
    ]);
    expect(found.left).toEqual([]);
  });

  it('from Todoist: files of notes are links, and the fourth priority is none', () => {
    const file =
      '{"file_name":"a,b.png","file_type":"image/png","file_url":"https://files.x.test/a"}';
    const found = plan([
      cells(
        'TYPE|CONTENT|DESCRIPTION|IS_COLLAPSED|PRIORITY|INDENT|AUTHOR|RESPONSIBLE|DATE|DATE_LANG',
      ),
      cells('task|Buy milk||FALSE|4|1|Me (1)|||en'),
      cells(`note|See this [[file ${file}]]||||||||`),
      cells(`note| [[file ${file}]]||||||||`),
      cells('note|Not [[file {broken]] this||||||||'),
    ]);
    expect(seen(found)).toMatchObject([
      {
        brief: 'See this\n\nNot [[file {broken]] this',
        links: ['https://files.x.test/a', 'https://files.x.test/a'],
      },
    ]);
  });

  it('from Todoist: sections, labels among the words, steps by indent, notes, and dates in words', () => {
    const found = plan([
      cells('TYPE|CONTENT|DESCRIPTION|PRIORITY|INDENT|AUTHOR|RESPONSIBLE|DATE|DATE_LANG|TIMEZONE'),
      cells('task|Call the bank @phone|About the VAT|1|1|Me (1)|Bob (200)|2026-10-05|en|'),
      cells('note|They open at nine||||||||'),
      cells('section|Later|||||||'),
      cells('task|Water the plants|||1|||every 3 days|en|'),
      cells('task|The small ones|||2|||||'),
    ]);
    expect(found.csv?.preset).toBe('todoist');
    expect(seen(found)).toMatchObject([
      {
        ...{ title: 'Call the bank', column: 'Tasks', labels: ['phone'], people: ['Bob'] },
        ...{
          brief: 'About the VAT\n\nThey open at nine\n\n**PRIORITY:** p1',
          due: '2026-10-05T19:59',
        },
      },
      {
        ...{ title: 'Water the plants', column: 'Later', due: null },
        ...{ brief: '**DATE:** every 3 days', steps: [['The small ones', false]] },
      },
    ]);
  });

  it('from Notion: known by its file’s name, dates in words, addresses behind names taken off', () => {
    const fileName = 'Tasks 0123456789abcdef0123456789abcdef_all.csv';
    const found = plan(
      [
        cells('Name|Status|Assign|Date|Tags|Project'),
        cells(
          'Plan it|In progress|Sara, Omar|January 5, 2027 → January 7, 2027|a, b|Launch (https://www.notion.so/x)',
        ),
      ],
      { fileName },
    );
    expect(found.csv?.preset).toBe('notion');
    expect(found.boardName).toBe('Tasks');
    expect(seen(found)).toMatchObject([
      {
        ...{
          title: 'Plan it',
          column: 'In progress',
          people: ['Sara', 'Omar'],
          labels: ['a', 'b'],
        },
        ...{ due: '2027-01-07T19:59', brief: '**Project:** Launch' },
      },
    ]);
  });

  it('from Notion: the whole table and a part of it are one, rows below others are steps', () => {
    const rows = [
      cells('Task name|Status|Parent item|Sub-item|Due'),
      cells(
        'Move|Not started||Pack (https://www.notion.so/Pack-1?pvs=21)|January 5, 2027 3:00 PM (GMT+3)',
      ),
      cells('Pack|Done|Move (https://www.notion.so/Move-2?pvs=21)||'),
    ];
    const number = '0123456789abcdef0123456789abcdef';
    const named = (fileName: string) => plan(rows, { fileName });
    const found = named(`Tasks Tracker ${number}.csv`);
    expect(seen(found)).toMatchObject([
      { title: 'Move', brief: '', due: '2027-01-05T12:00', steps: [['Pack', true]] },
    ]);
    const ids = (each: ImportPlan) => each.chunks.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    expect(ids(named(`Renamed ${number}_all (1).csv`))).toEqual(ids(found));
  });
});
