import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  return {
    label: 'Calendar',
    spans: { label: 'Span', month: 'Month', week: 'Week' },
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousWeek: 'Previous week',
    nextWeek: 'Next week',
    today: 'Today',
    agreed: 'agreed',
    asked: 'not answered yet',
    dayOff: (name: string) => `day off for ${t.name(name)}`,
    more: (count: number) => t.plural(count, { one: '{n} more', other: '{n} more' }),
    tasks: (count: number) => t.plural(count, { one: '{n} task', other: '{n} tasks' }),
    noneMonth: 'No dates this month.',
    noneWeek: 'No dates this week.',
    noneDay: 'No dates on this day.',
    add: (day: string) => `Add a task: ${day}`,
    newTitle: 'What is to be done',
    open: (title: string) => `Open ${t.name(title)}`,
    hint: 'Enter opens. Space lifts it; the arrow keys choose another day, Space puts it there, Escape takes it back.',
    lifted: (title: string, day: string) => `Lifted ${t.name(title)}. ${day}.`,
    over: (day: string) => `${day}.`,
    takenBack: (title: string) => `${t.name(title)} went back to its day.`,
  };
}

export type CalendarMessages = ReturnType<typeof messages>;
