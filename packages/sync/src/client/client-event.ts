import type { RefusalCode, RefusalParams } from '@sanad/domain/kernel/refusal';

import type { RefusedMutation } from '../port/queue-store.ts';

/** What a client tells the app about, beside its state. */
export type ClientEvent =
  /** The room said no: its effect is taken back, its words are kept for export. */
  | { readonly kind: 'refused'; readonly mutation: RefusedMutation }
  /** This person's place here is over. `purged`: local copies are gone, refused edits stay. */
  | { readonly kind: 'ended'; readonly code: RefusalCode; readonly purged: boolean }
  /** The server has forgotten this queue's past (a restored backup): its edits stay here and are not sent. */
  | { readonly kind: 'stranded' }
  | { readonly kind: 'adopted'; readonly clientId: string }
  | { readonly kind: 'fault'; readonly code: RefusalCode; readonly params: RefusalParams }
  /** Nothing can be made now (`onlyLive`), and this was to be. */
  | { readonly kind: 'heldBack'; readonly name: string }
  /** The device's storage failed; edits go on, but would not survive closing this tab. */
  | { readonly kind: 'storageFailed'; readonly error: unknown };
