import type { Language } from '@sanad/protocol/http/profile';

import { toHtml } from './isolated.ts';

/** Ink and paper, by name: as `style` for every mail reader, and as `class` for those that know of the dark. */
const inks = {
  paper: ['background', '#f2f1ed', '#0c1015'],
  sheet: ['background', '#fdfdfc', '#13181e'],
  ink: ['color', '#162330', '#ecebe7'],
  'ink-2': ['color', '#44515f', '#b1b8bf'],
  'ink-3': ['color', '#5d6975', '#9199a1'],
  line: ['border-color', '#e1e0da', '#252b31'],
  'ink-line': ['border-color', '#162330', '#ecebe7'],
  act: ['background', '#1d3753', '#e4e1d9'],
  'on-act': ['color', '#fbfaf8', '#101c28'],
} as const;
type Ink = keyof typeof inks;

const dark = Object.entries(inks).map(
  ([name, [property, , value]]) => `.${name}{${property}:${value}!important}`,
);
const font = "'IBM Plex Sans Arabic',system-ui,'Segoe UI',Tahoma,Arial,sans-serif";
/** A step of the house's type by language: Arabic is a little larger and needs more height. */
const sizes = {
  meta: { en: '13px/18px', ar: '14px/22px' },
  read: { en: '16px/25px', ar: '17px/30px' },
  title: { en: '600 23px/30px', ar: '600 24px/38px' },
} as const;

/** A word that is wider than a phone is broken, and does not make the table so wide; by two names, for older programs. */
const broken = 'overflow-wrap:anywhere;word-break:break-word';

/** Attributes of an element: its inks, and whatever else its style says. */
export function drawn(names: readonly Ink[], style = ''): string {
  const own = names.map((name) => `${inks[name][0]}:${inks[name][1]}`);
  return `class="${names.join(' ')}" style="${[...own, ...(style === '' ? [] : [style])].join(';')}"`;
}

export function typed(step: keyof typeof sizes, language: Language): string {
  return `font:${sizes[step][language]} ${font};margin:0`;
}

/** Mail programs drop what stands on html and body, and not all know logical sides. */
export function sidesOf(language: Language) {
  return language === 'ar'
    ? ({ dir: 'rtl', start: 'right', end: 'left' } as const)
    : ({ dir: 'ltr', start: 'left', end: 'right' } as const);
}

export function buttonOf(label: string, url: string, language: Language): string {
  const look = drawn(
    ['act', 'on-act'],
    `${typed('read', language)};display:inline-block;padding:9px 20px;border-radius:8px;text-decoration:none`,
  );
  return `<a href="${toHtml(url)}" ${look}>${toHtml(label)}</a>`;
}

/** One layout for every mail: the name on top, a sheet on paper, what one should know of the mail below. */
export function mailFrame(mail: {
  readonly language: Language;
  readonly subject: string;
  /** HTML of the sheet, and of what stands below it. */
  readonly sheet: string;
  readonly foot: string;
}): string {
  const { language } = mail;
  const { dir, start } = sidesOf(language);
  const cell = `dir="${dir}" align="${start}"`;
  return `<!doctype html>
<html lang="${language}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${toHtml(mail.subject)}</title>
<style>@media (prefers-color-scheme:dark){${dark.join('')}}@media (max-width:480px){.pad{padding:24px 18px!important}}</style></head>
<body ${drawn(['paper'], 'margin:0;padding:0;-webkit-text-size-adjust:100%')} dir="${dir}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" ${drawn(['paper'])}><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" style="max-width:600px">
<tr><td ${cell} ${drawn(['ink'], `${typed('read', language)};font-weight:600;padding:0 6px 12px`)}>${language === 'ar' ? 'سند' : 'Sanad'}</td></tr>
<tr><td ${cell} ${drawn(['sheet', 'line'], `padding:32px;border-width:1px;border-style:solid;border-radius:12px;${broken}`).replace('class="', 'class="pad ')}>
${mail.sheet}
</td></tr>
<tr><td ${cell} ${drawn(['ink-3'], `${typed('meta', language)};padding:16px 6px 0`)}>
${mail.foot}
</td></tr>
</table></td></tr></table>
</body></html>`;
}
