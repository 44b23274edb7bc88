import { describe, expect, it } from 'vitest';

import { negotiateLanguage, readPageChoices } from './page-choices.ts';
import { renderPage } from './page.ts';

describe('negotiateLanguage', () => {
  it.each([
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['en;q=0.5, ar;q=0.6', 'ar'],
    ['fr-FR, de;q=0.9', 'en'],
    ['fr, ar;q=0', 'en'],
    ['', 'en'],
    [';;;,,q=,*', 'en'],
  ])('%s → %s', (header, expected) => expect(negotiateLanguage(header)).toBe(expected));
});

describe('readPageChoices', () => {
  it('takes cookies before the browser’s wish, and nothing that is no choice', () => {
    const cookie = 'a=b; sanad_language=en; sanad_theme=dark; sanad_digits=<script>';
    expect(readPageChoices({ cookie, 'accept-language': 'ar' })).toEqual({
      language: 'en',
      theme: 'dark',
      digits: 'latn',
    });
  });
});

describe('renderPage', () => {
  const template =
    '<html lang="en" dir="ltr"><title>Sanad</title>\n<script type="application/json" id="sanad-page">\n {}\n</script><body>';

  it('writes language, direction, theme and facts', () => {
    const page = renderPage(template, {
      protocol: 1,
      language: 'ar',
      theme: 'dark',
      digits: 'arab',
      demo: true,
      mailPage: '</script><script>alert(1)</script>',
    });
    expect(page).toMatch(/^<html lang="ar" dir="rtl" data-theme="dark"><title>سند<\/title>/);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    const json = />([^<]*)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      digits: 'arab',
      mailPage: '</script><script>alert(1)</script>',
    });
  });

  it('asks ahead of time only for fonts of the page’s own language', () => {
    const facts = {
      protocol: 1,
      theme: 'light',
      digits: 'latn',
      demo: false,
      mailPage: null,
    } as const;
    const links = '<link rel="preload" href="/l">\n<link\n data-language="ar"\n href="/a">\n';
    expect(renderPage(links, { ...facts, language: 'en' })).not.toContain('/a');
    expect(renderPage(links, { ...facts, language: 'en' })).toContain('/l');
    expect(renderPage(links, { ...facts, language: 'ar' })).toContain('/a');
  });
});
