import type { Language } from '@sanad/protocol/http/profile';

import { toHtml } from './isolated.ts';
import { buttonOf, drawn, mailFrame, typed } from './mail-frame.ts';
import type { Mail } from './mailer.ts';

export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly footer: string;
}

/** A header has no markup and readers show it beside others: isolates are kept, line breaks cannot be. */
export function subjectLine(subject: string): string {
  return subject.replace(/[\r\n]+/g, ' ');
}

/** The layout of a letter: paragraphs, a button, and why one gets it. */
export function composeMail(to: string, language: Language, letter: Letter): Mail {
  const { button } = letter;
  const text = [
    ...letter.paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    letter.footer,
  ];
  const look = drawn(['ink'], `${typed('read', language)};margin:0 0 16px`);
  const sheet = [
    ...letter.paragraphs.map((each) => `<p ${look}>${toHtml(each)}</p>`),
    ...(button ? [buttonOf(button.label, button.url, language)] : []),
  ].join('\n');
  return {
    to,
    language,
    subject: subjectLine(letter.subject),
    text: text.join('\n\n'),
    html: mailFrame({ language, subject: letter.subject, sheet, foot: toHtml(letter.footer) }),
  };
}
