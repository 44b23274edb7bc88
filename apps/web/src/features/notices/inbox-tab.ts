export const inboxTabs = ['for-you', 'later', 'done'] as const;
/** Which part of the inbox is shown; it stands in the address. */
export type InboxTab = (typeof inboxTabs)[number];

export interface InboxSearch {
  readonly tab?: InboxTab;
  /** The entry that was told elsewhere, on the device or in a mail: it has the focus. */
  readonly entry?: string;
}

/** Of an address that anybody may have written. */
export function inboxTabOf({ tab, entry }: Readonly<Record<string, unknown>>): InboxSearch {
  return {
    ...(tab === 'later' || tab === 'done' ? { tab } : {}),
    ...(typeof entry === 'string' && /^[0-9a-f-]{36}$/.test(entry) ? { entry } : {}),
  };
}
