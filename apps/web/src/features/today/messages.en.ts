import type { English } from '../../i18n/message.ts';

export function messages(t: English) {
  return {
    title: 'Today',
    lead: {
      due: (things: number, clients: number) =>
        things === 0
          ? 'Nothing is due today.'
          : clients < 2
            ? `${t.plural(things, { one: 'One thing is due today', other: '{n} things are due today' })}.`
            : `${t.plural(things, { one: 'One thing', other: '{n} things' })} due today for ${t.plural(clients, { one: 'one client', other: '{n} clients' })}.`,
      late: (count: number) => t.plural(count, { one: 'One is late.', other: '{n} are late.' }),
      answer: (count: number) =>
        t.plural(count, { one: 'One waits for your answer.', other: '{n} wait for your answer.' }),
    },
    groups: {
      answer: 'To answer',
      late: 'Late',
      today: 'Due today',
      coming: 'Next days',
      waiting: 'Waiting on others',
    },
    count: (count: number) => t.number(count),
    more: (count: number) => t.plural(count, { one: 'Show one more', other: 'Show {n} more' }),
    /** What is waited for, of oneself and of somebody else; `who` is empty where it is no one person. */
    own: {
      answer: (who: string, ago: string) =>
        who === '' ? `Question, ${ago}` : `Question from ${t.name(who)}, ${ago}`,
      yes: (who: string, ago: string) =>
        who === '' ? `Waits for your yes, ${ago}` : `${t.name(who)} asks for your yes, ${ago}`,
      acceptance: (who: string, ago: string) =>
        who === '' ? `Delivered ${ago}` : `Delivered by ${t.name(who)}, ${ago}`,
    },
    others: {
      answer: (who: string, ago: string) =>
        `Waiting for ${who === '' ? 'an answer' : t.name(who)}, asked ${ago}, clock stopped`,
      yes: (who: string, ago: string) =>
        `Waiting for ${who === '' ? 'a yes' : `a yes from ${t.name(who)}`}, asked ${ago}`,
      acceptance: (who: string, ago: string) =>
        `Delivered ${ago}, ${who === '' ? 'not yet accepted' : `with ${t.name(who)}`}`,
    },
    days: { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' },
    date: {
      alone: (day: string, time: string, city: string) => `${day}, ${time} in ${t.name(city)}`,
      both: (mine: string, time: string, city: string) => `${mine}, ${time} in ${t.name(city)}`,
      stands: {
        set: 'set',
        agreed: 'agreed',
        ask: 'waits for your yes',
        open: 'not yet agreed',
        late: 'late',
      },
      withState: (date: string, state: string) => `${date}: ${state}`,
    },
    dayLine: (city: string, count: number) =>
      `The day in ${t.name(city)}: ${t.plural(count, { one: 'one moment is', other: '{n} moments are' })} due`,
    clocks: 'Clocks',
    clients: 'Show one client alone',
    end: {
      title: 'At the end of the day',
      help: 'A note for each client, drafted from the day. Nobody waits for one.',
    },
    empty: {
      title: 'Nothing waits for you today.',
      help: 'What falls due and what is asked of you comes here, from every workspace at once.',
      toBoard: (name: string) => `To the board of ${t.name(name)}`,
      begin: 'Create a workspace',
      none: 'You are in no workspace yet.',
      noneHelp: 'As soon as you are in one, its day stands here.',
    },
    offline: (moment: string | undefined) =>
      moment === undefined
        ? 'Offline. What this device has of your workspaces stands here.'
        : `Offline. This is how it was ${moment}.`,
    moment: (day: string, time: string) => `${day.toLowerCase()}, ${time}`,
    onDay: (day: string, time: string) => `on ${day}, ${time}`,
    missing: (names: readonly string[]) =>
      `${names.map(t.name).join(', ')}: not on this device yet. It comes with the connection.`,
    reading: 'Reading your workspaces',
  };
}

export type TodayMessages = ReturnType<typeof messages>;
