import { cleanLine, cleanText } from '@sanad/domain/kernel/clean-line';
import type { Language } from '@sanad/protocol/http/profile';

import type { Mail } from './mailer.ts';

/**
 * One layout for every mail. Whatever a person typed goes through `quoted` or `quotedText`: cleaned,
 * and isolated so that its direction cannot reorder the sentence around it.
 */
const open = '\u2068';
const shut = '\u2069';

export function quoted(text: string): string {
  return `${open}${cleanLine(text)}${shut}`;
}

export function quotedText(text: string): string {
  return cleanText(text).split('\n').map(quoted).join('\n');
}

export interface Letter {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly footer: string;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function toHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replaceAll(open, '<bdi>')
    .replaceAll(shut, '</bdi>')
    .replaceAll('\n', '<br>');
}

/** A header has no markup and readers show it beside others: isolates are kept, line breaks cannot be. */
export function composeMail(to: string, language: Language, letter: Letter): Mail {
  const { button } = letter;
  const text = [
    ...letter.paragraphs,
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    letter.footer,
  ];
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const paragraph =
    'margin:0 0 16px;font:16px/1.6 system-ui,sans-serif;color:#1d2433;text-align:start';
  const anchor =
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4f52;color:#fff;text-decoration:none';
  const html = [
    `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${toHtml(letter.subject)}</title></head>`,
    `<body dir="${direction}" style="margin:0;padding:24px;background:#f7f5f0"><div style="max-width:560px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">`,
    ...letter.paragraphs.map((each) => `<p style="${paragraph}">${toHtml(each)}</p>`),
    ...(button
      ? [
          `<p style="${paragraph}"><a href="${toHtml(button.url)}" style="${anchor}">${toHtml(button.label)}</a></p>`,
        ]
      : []),
    `<p style="${paragraph};font-size:13px;color:#5b6474">${toHtml(letter.footer)}</p></div></body></html>`,
  ].join('\n');
  return {
    to,
    language,
    subject: letter.subject.replace(/[\r\n]+/g, ' '),
    text: text.join('\n\n'),
    html,
  };
}
