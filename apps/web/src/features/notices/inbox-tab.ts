export const inboxTabs = ['for-you', 'later', 'done'] as const;
/** Which part of the inbox is shown; it stands in the address. */
export type InboxTab = (typeof inboxTabs)[number];

/** Of an address that anybody may have written. */
export function inboxTabOf({ tab }: Readonly<Record<string, unknown>>): { tab?: InboxTab } {
  return tab === 'later' || tab === 'done' ? { tab } : {};
}
