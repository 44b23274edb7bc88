import type { English } from '../../../i18n/message.ts';

export function messages(t: English) {
  return {
    youAnswer: 'you answer',
    answers: (name: string) => `${t.name(name)} answers`,
    moved: (title: string, day: string) => `Moved ${t.quote(title)} to ${day}`,
    asked: (title: string, day: string) => `Asked for ${day}: ${t.quote(title)}`,
    askedStands: (day: string, stands: string) =>
      `Asked for ${day}. Until the answer, ${stands} stands.`,
    notYours: 'This date is not yours to change.',
    undo: 'Undo',
    takeBack: 'Take back',
  };
}

export type CalendarTaskMessages = ReturnType<typeof messages>;
