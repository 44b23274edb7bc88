import type { English } from '../../i18n/message.ts';
import { spans } from '../../i18n/span.en.ts';

const few = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** What Home says. The return type of this function is the contract of every other language. */
export function messages(t: English) {
  return {
    title: 'Home',
    greet: {
      morning: (name: string) => `Good morning, ${t.name(name)}.`,
      afternoon: (name: string) => `Good afternoon, ${t.name(name)}.`,
      evening: (name: string) => `Good evening, ${t.name(name)}.`,
    },
    waits: (count: number) =>
      count === 0
        ? 'Nothing waits for you.'
        : `${few[count] ?? t.number(count)} ${count === 1 ? 'thing waits' : 'things wait'} for you.`,
    groups: {
      waits: 'Waiting for you',
      risks: 'At risk',
      delivered: (day: string) => `Delivered since ${t.name(day)}`,
      accepted: (day: string) => `Accepted since ${t.name(day)}`,
      doing: 'In progress now',
    },
    count: (count: number) => t.number(count),
    more: (count: number) => t.plural(count, { one: 'Show {n} more', other: 'Show {n} more' }),
    days: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
    /** On a date of its own, not in a sentence. */
    dayHeads: { today: 'Today', tomorrow: 'Tomorrow', yesterday: 'Yesterday' },
    moment: (day: string, time: string) => `${day}, ${time}`,
    somebody: 'Somebody',
    /** Why a task waits. */
    asks: {
      answer: (name: string) => `${t.name(name)} asks`,
      request: (name: string) => `${t.name(name)} asks for it`,
      counter: (name: string) => `${t.name(name)} proposes`,
      accept: (name: string) => `${t.name(name)} delivered it`,
      take: (name: string) => `${t.name(name)} asks you to take it over`,
    },
    noDate: 'no date',
    stands: (day: string) => `${upper(day)} stands until you answer`,
    returned: (count: number) =>
      count === 2
        ? 'returned twice'
        : t.plural(count, { one: 'returned once', other: 'returned {n} times' }),
    acts: {
      agree: (day: string) => `Accept ${t.name(day)}`,
      agreeNoDate: 'Agree without a date',
      other: 'Another date',
      accept: 'Accept the delivery',
      changes: 'Ask for changes',
      take: 'Take it over',
      answer: 'Read and answer',
      close: 'Close',
      open: 'Open the task',
    },
    onItsWay: {
      agree: 'Your yes is on its way',
      accept: 'Your yes is on its way',
      changes: 'Your answer is on its way',
      take: 'On its way',
      answer: 'Your answer is on its way',
    },
    onItsWayLater: 'It goes out when you are online',
    done: {
      agree: 'Agreed',
      accept: 'Accepted',
      changes: 'Changes asked',
      take: 'Taken over',
      answer: 'Answered',
    },
    said: (outcome: string, title: string) => `${outcome}: ${t.name(title)}`,
    changes: {
      label: 'What is missing?',
      send: 'Ask for changes',
      keep: 'Not now',
      needed: 'A few words are needed: the other side is to know what is missing.',
    },
    question: {
      loading: 'Fetching the question…',
      away: 'The words of the question come back with the connection.',
      further: 'The question stands further back in the talk.',
    },
    date: {
      alone: (day: string, time: string, city: string) => `${day}, ${time} in ${t.name(city)}`,
      both: (mine: string, time: string, city: string) => `${mine}, ${time} in ${t.name(city)}`,
      withState: (date: string, state: string) => `${date}: ${state}`,
      stands: {
        ask: 'waits for your yes',
        open: 'not agreed yet',
        agreed: 'agreed',
        set: 'set',
        risk: 'may be late',
        late: 'late',
      },
    },
    late: (time: string) => `late by ${time}`,
    left: (time: string) => `${time} left`,
    span: spans(t),
    /** Who has it, in one word with what becomes of it. */
    turn: {
      works: (name: string) => `${t.name(name)} works on it`,
      youWork: 'you work on it',
      starts: (name: string) => `${t.name(name)} has not begun`,
      youStart: 'not begun yet',
      waits: (name: string) => `waits for ${t.name(name)}`,
      waitsForDate: 'its date is spoken of',
    },
    start: 'Start',
    met: {
      early: 'early',
      onTime: 'on time',
      late: 'late',
    },
    by: (name: string, when: string) => `${t.name(name)}, ${when}`,
    byMet: (name: string, when: string, met: string) => `${t.name(name)}, ${when}, ${met}`,
    acceptedAt: (when: string) => `accepted ${when}`,
    checkIn: {
      title: 'Next check-in',
      none: 'None is planned.',
      plan: 'Plan one',
      open: 'To the check-ins',
      inCity: (time: string, city: string) => `${time} in ${t.name(city)}`,
    },
    handOff: {
      end: 'End of your day',
      help: (name: string) =>
        `A note for ${t.name(name)}’s morning, drafted from your day. Or none.`,
      helpOthers: 'A note for their morning, drafted from your day. Or none.',
      write: 'Write the note',
      go: 'Go on with the note',
      title: 'Your note at the end of the day',
      label: 'What the other side should know in the morning',
      send: 'Send the note',
      save: 'Save',
      skip: 'Not today',
      close: 'Close',
      tooLong: (count: number) =>
        t.plural(count, { one: '{n} character too many', other: '{n} characters too many' }),
      from: (name: string, day: string) => `${t.name(name)}’s note, ${day}`,
      yours: (day: string) => `Your note, ${day}`,
      edited: 'edited',
      edit: 'Edit',
      takeBack: 'Take it back',
      onItsWay: 'On its way',
      onItsWayLater: 'It goes out when you are online',
      arrives: (name: string) => `It stands first on ${t.name(name)}’s Home.`,
      arrivesOthers: 'It stands first on their Home.',
      draft: {
        delivered: 'Delivered today:',
        begun: 'In progress:',
        waiting: 'Waiting:',
        asked: 'My questions:',
        waitsOn: (title: string, name: string) => `${title} (${name})`,
        item: (text: string) => `- ${text}`,
      },
    },
    empty: {
      /** Nothing waits, nothing is at risk. */
      calmHelp: 'Nothing is late and nobody needs your word.',
      fresh: 'Nothing was asked for here yet.',
      freshHelp: 'Start with one small, clear task: what, why, by when.',
      freshHelpDoer: 'What is asked of you stands here first, with its date.',
    },
    ask: {
      open: 'Ask for something',
      toBoard: 'To the board',
    },
  };
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export type HomeMessages = ReturnType<typeof messages>;
