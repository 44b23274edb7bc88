import { fold } from '../../kernel/fold.ts';

/** What a column of a table is for a task. `line`: it stands in the brief under the column's own name. */
export const csvFields = [
  'title',
  'brief',
  'column',
  'assignee',
  'labels',
  'due',
  'start',
  'done',
  'steps',
  'comments',
  'links',
  'id',
  'parent',
  'line',
  'none',
] as const;
export type CsvField = (typeof csvFields)[number];

/** What people call the columns of their tables, in both languages. The whole name counts, however its letters are written. */
const names: Readonly<Partial<Record<CsvField, readonly string[]>>> = {
  title: [
    ...['title', 'name', 'task', 'task name', 'summary', 'subject', 'card name', 'to do'],
    ...['العنوان', 'المهمة', 'اسم المهمة', 'الاسم', 'الموضوع'],
  ],
  brief: [
    ...['description', 'notes', 'note', 'details', 'brief', 'content', 'card description'],
    ...['الوصف', 'ملاحظات', 'الملاحظات', 'التفاصيل', 'الموجز', 'موجز المهمة'],
  ],
  column: [
    ...['status', 'column', 'list', 'section', 'stage', 'state', 'list name', 'section/column'],
    ...['الحالة', 'العمود', 'القائمة', 'المرحلة', 'القسم'],
  ],
  assignee: [
    ...['assignee', 'assignees', 'assigned to', 'assign', 'owner', 'person', 'people', 'members'],
    ...['responsible', 'المسؤول', 'المكلف', 'المنفذ', 'الشخص', 'مسندة إلى'],
  ],
  labels: [
    ...['labels', 'label', 'tags', 'tag', 'category', 'categories', 'type'],
    ...['الوسوم', 'وسوم', 'وسم', 'التصنيف', 'النوع'],
  ],
  due: [
    ...['due', 'due date', 'deadline', 'date', 'due on'],
    ...['موعد التسليم', 'تاريخ التسليم', 'تاريخ الاستحقاق', 'الموعد', 'الموعد النهائي', 'التاريخ'],
  ],
  start: ['start', 'start date', 'تاريخ البدء', 'البدء', 'تاريخ البداية'],
  done: ['done', 'completed', 'completed at', 'complete', 'archived', 'منجز', 'مكتمل', 'تم'],
  id: ['id', 'task id', 'card id', 'key', 'الرقم', 'المعرف'],
  parent: ['parent', 'parent task', 'parent item', 'parent-task', 'المهمة الأم'],
};

const known = new Map(
  Object.entries(names).flatMap(([field, all]) =>
    all.map((name) => [fold(name), field as CsvField] as const),
  ),
);

/** What the names of columns speak of; each field once, the rest stay as lines. The first column is the title where none is named so. */
export function suggestFields(header: readonly string[]): CsvField[] {
  const taken = new Set<CsvField>();
  const fields = header.map((name): CsvField => {
    const field = known.get(fold(name).trim());
    if (field === undefined || taken.has(field)) return name.trim() === '' ? 'none' : 'line';
    taken.add(field);
    return field;
  });
  return taken.has('title') ? fields : fields.with(0, 'title');
}
