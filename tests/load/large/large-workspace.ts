import { createHash } from 'node:crypto';

import type { UserId } from '@sanad/domain/kernel/ids';
import { orderKeyBetween } from '@sanad/domain/kernel/order-key';
import { createTextField, type Revision } from '@sanad/domain/kernel/text-field';

/** What stands in a workspace that has been worked in for years; a history is so many messages and lines. */
export interface LargeSize {
  readonly tasks: number;
  /** Archived ones besides; none where nobody says. */
  readonly closed?: number;
  readonly messages: number;
  readonly lines: number;
}

export const standingQuestions = 40;
/** Three of four tasks have been talked about. */
const talkedAbout = 0.75;
const startedAt = Date.UTC(2024, 0, 8);

/** The same id for the same thing in every build and run. */
export function idOf(kind: string, n: number): string {
  const hex = createHash('md5').update(`${kind} ${n}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const words = [
  'Confirm the appointment with',
  'Send the invoice to',
  'راجع كشف الحساب مع',
  'Order new gloves from',
  'اتصل بشركة التأمين بخصوص',
  'Prepare the weekly report for',
  'حدّث بيانات المريضة',
  'Answer the message of',
] as const;
const about = ['Dr. Haddad', 'the front desk', 'مركز النور', 'Al Noor Clinic', 'منى', 'room 4'];

const sentence = (n: number): string => `${words[n % words.length]} ${about[n % about.length]}`;

const textOf = (field: string, n: number, text: string, by: string) =>
  createTextField(text, idOf(field, n) as Revision, by as UserId);

/** Tasks from the first to the last place of each column in turn, as a board of that kind has them. */
export function tasksOf(
  { tasks, closed = 0 }: LargeSize,
  columns: readonly string[],
  createdBy: string,
): readonly { readonly id: string }[] {
  let orderKey: string | null = null;
  return Array.from({ length: tasks + closed }, (_, n) => {
    orderKey = orderKeyBetween(orderKey, null);
    const at = startedAt + n * 3_600_000;
    return {
      id: idOf('task', n),
      number: n + 1,
      columnId: columns[n % columns.length],
      orderKey,
      title: textOf('title', n, `${sentence(n)}, ${n + 1}`, createdBy),
      brief: textOf(
        'brief',
        n,
        n % 3 === 0 ? `${sentence(n + 1)}\n${sentence(n + 2)}` : '',
        createdBy,
      ),
      assigneeId: n % 2 === 0 ? createdBy : null,
      namedPeople: [],
      labelIds: [],
      due: n % 4 === 0 ? { at: at + 864_000_000, zone: 'Asia/Dubai' } : null,
      dueMet: false,
      links: [],
      createdAt: at,
      createdBy,
      movedAt: at,
      movedBy: createdBy,
      archivedAt: n < tasks ? null : at,
    };
  });
}

/** Numbered through the workspace in the order in which they were sent, over all tasks. */
export function messageOf(n: number, { tasks }: LargeSize, author: string) {
  return {
    id: idOf('message', n),
    taskId: taskOf(n, tasks),
    number: n + 1,
    author,
    text: n % 5 === 0 ? `${sentence(n)}\n${sentence(n + 3)}\n${sentence(n + 4)}` : sentence(n),
    sentAt: startedAt + n * 60_000,
    editedAt: null,
    removedBy: null,
    mentions: [],
    asks: null,
    answers: null,
    reactions: n % 7 === 0 ? [['👍', [author]]] : [],
  };
}

/** Every second line tells that something was said, the others what was moved. */
export function lineOf(n: number, { tasks, messages }: LargeSize, columns: readonly string[]) {
  const taskId = taskOf(n, tasks);
  const said = n % 2 === 0 && n / 2 < messages;
  const [before, after] = [columns[n % columns.length], columns[(n + 1) % columns.length]];
  return {
    at: startedAt + n * 24_000,
    mutation: said ? 'sendMessage' : 'moveTask',
    aboutId: taskId,
    records: said ? 2 : 1,
    changes: said ? [] : [{ kind: 'task', id: taskId, field: 'columnId', before, after }],
  };
}

function taskOf(n: number, tasks: number): string {
  return idOf('task', (n * 7919) % Math.max(1, Math.floor(tasks * talkedAbout)));
}
