import type { English } from '../../../i18n/message.ts';

export const messages = (t: English) => ({
  label: 'Changed since it was agreed',
  by: (who: string, when: string) =>
    who === ''
      ? `This was changed after it was agreed, ${when}`
      : `${t.name(who)} changed this after it was agreed, ${when}`,
  parts: { title: 'Title', brief: 'Brief', steps: 'Steps' },
  before: 'As agreed',
  now: 'Now',
  nothing: 'Nothing',
  seen: 'I have seen it',
  otherDate: 'Propose another date',
  unseen: (who: string) => `${t.name(who)} has not seen it yet.`,
});

export type ChangedMessages = ReturnType<typeof messages>;
