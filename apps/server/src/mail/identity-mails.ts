import type { SecurityKind } from '@sanad/protocol/http/security';

/** The mails of signing up and in; written in `identity-mail-texts.ts`. */
export interface MailedPerson {
  readonly email: string;
  readonly name: string;
  /** The person showed that they read this mailbox; until then their name is a stranger's words. */
  readonly emailVerified: boolean;
  readonly language?: string | null | undefined;
}

export interface IdentityMails {
  verifyAddress(person: MailedPerson, token: string): Promise<void>;
  resetPassword(person: MailedPerson, token: string): Promise<void>;
  /** Somebody tried to sign up with an address that has an account. */
  alreadyHere(person: MailedPerson): Promise<void>;
  /** How somebody signs in was changed. */
  securityChanged(person: MailedPerson, kind: SecurityKind): Promise<void>;
}
