import type { English } from '../../../i18n/message.ts';

export const messages = (t: English) => ({
  warning: 'You will be signed out in a minute.',
  warningHelp:
    'This is a shared computer and nobody has used it for a while. Any key or movement keeps you signed in.',
  left: (seconds: number) => t.plural(seconds, { one: '{n} second', other: '{n} seconds' }),
  stay: 'Stay signed in',
  over: 'Signing you out',
  waiting: (count: number) =>
    count === 0
      ? 'One moment.'
      : t.plural(count, {
          one: '{n} change is still on its way to the server.',
          other: '{n} changes are still on their way to the server.',
        }),
});

export type IdleMessages = ReturnType<typeof messages>;
