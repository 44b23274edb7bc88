import type { Language } from '@sanad/protocol/http/profile';

/** One mail as it leaves us: plain text and the same in HTML, in one language. */
export interface Mail {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The part of its Message-ID before the @: who sends it again under the same sends the same mail. */
  readonly id?: string;
  /** Header lines beside the usual ones. Nothing that a person typed belongs here. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The port to the outside: SMTP, or the captured mail of a machine without it. */
export interface Mailer {
  /** Resolves when the mail is in other hands, and rejects within a minute where it is not. */
  send(mail: Mail): Promise<void>;
}
