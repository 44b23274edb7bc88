import type { Hue, Language } from '@sanad/protocol/http/profile';

import { subjectLine } from '../../../mail/compose-mail.ts';
import { toHtml } from '../../../mail/isolated.ts';
import { buttonOf, drawn, mailFrame, sidesOf, typed } from '../../../mail/mail-frame.ts';
import type { Mail } from '../../../mail/mailer.ts';
import type { DigestNews } from './digest-news.ts';
import {
  sayDigest,
  type DigestPlaces,
  type SaidDigest,
  type SaidGroup,
  type Way,
} from './say-digest.ts';

/** What somebody has not seen, as a mail: by client, each line the way to what it is about. */
export function composeDigest(news: DigestNews, places: DigestPlaces): Mail {
  const { language, email: to } = news.reader;
  const said = sayDigest(news, places);
  const { subject } = said;
  const html = mailFrame({ language, subject, ...inHtml(said, language) });
  return { to, language, subject: subjectLine(subject), text: inText(said), html };
}

function inText(said: SaidDigest): string {
  const way = ({ label, url }: Way) => `${label}:\n${url}`;
  const group = ({ name, lines, rest }: SaidGroup) => [
    name,
    ...lines.map((line) => `${line.label}\n${line.said}\n${line.url}`),
    ...(rest === '' ? [] : [rest]),
  ];
  return [
    said.title,
    ...said.groups.flatMap(group),
    way(said.open),
    '--',
    said.why,
    way(said.settings),
    way(said.stop),
  ].join('\n\n');
}

/** A client's square: dark enough for the light, light enough for the dark. */
const squares: Readonly<Record<Hue, string>> = {
  saffron: '#d99a1f',
  sea: '#0c7a84',
  fig: '#8a4fa1',
  olive: '#6b8530',
  sky: '#2f80cc',
  ruby: '#cc3a6e',
};
const square = 'display:inline-block;width:11px;height:11px;border-radius:3px';
const hairline = 'border-width:0 0 1px;border-style:solid';

function inHtml(said: SaidDigest, language: Language): { sheet: string; foot: string } {
  const { dir, start, end } = sidesOf(language);
  const [read, meta] = [typed('read', language), typed('meta', language)];
  const cell = `dir="${dir}" align="${start}"`;
  const row = (content: string, look: string) => `<tr><td ${cell} ${look}>${content}</td></tr>`;

  const line = ({ label, url, said: words }: SaidGroup['lines'][number]) =>
    row(
      `<a href="${toHtml(url)}" ${drawn(['ink'], `${read};font-weight:600;text-decoration:none`)}>${toHtml(label)}</a>
<div ${drawn(['ink-2'], meta)}>${toHtml(words)}</div>`,
      drawn(['line'], `${hairline};padding:10px 0`),
    );
  const section = ({ name, hue, lines, rest }: SaidGroup) => `
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" style="margin-top:26px">
${row(
  `<span style="${square};margin-${end}:8px;background:${squares[hue]}"></span><span ${drawn(['ink'], `${read};font-weight:600`)}>${toHtml(name)}</span>`,
  drawn(['ink-line'], `${hairline};padding:0 0 7px`),
)}
${lines.map(line).join('\n')}
${rest === '' ? '' : row(toHtml(rest), drawn(['ink-3'], `${meta};padding-top:10px`))}
</table>`;

  const { open, settings, stop } = said;
  const quiet = ({ label, url }: Way) =>
    `<a href="${toHtml(url)}" ${drawn(['ink-3'], 'text-decoration:underline')}>${toHtml(label)}</a>`;
  return {
    sheet: `<h1 ${drawn(['ink'], typed('title', language))}>${toHtml(said.title)}</h1>
${said.groups.map(section).join('\n')}
<div style="padding-top:28px">${buttonOf(open.label, open.url, language)}</div>`,
    foot: `${toHtml(said.why)}<br>${quiet(settings)} · ${quiet(stop)}`,
  };
}
