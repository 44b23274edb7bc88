import type { Language } from '@sanad/protocol/http/profile';

/** One mail as it leaves us: plain text and the same in HTML, in one language. */
export interface Mail {
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The port to the outside: SMTP, or the captured mail of a machine without it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
