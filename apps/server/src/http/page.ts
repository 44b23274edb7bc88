import type { PageFacts } from '@sanad/protocol/http/profile';
import { withFacts } from '@sanad/protocol/page-script';

const titles = { en: 'Sanad', ar: 'سند' } as const;

type KeptFacts = Pick<PageFacts, 'protocol' | 'demo' | 'kept'>;

/** What the page is going to ask for, named where the browser sees it first. */
export interface AheadOfTime {
  readonly scripts: readonly string[];
  /** Answers of our own routes. */
  readonly answers: readonly string[];
}

function linksOf({ scripts, answers }: AheadOfTime): string {
  return [
    ...scripts.map((path) => `<link rel="modulepreload" crossorigin href="${path}">`),
    ...answers.map((path) => `<link rel="preload" as="fetch" crossorigin href="${path}">`),
  ].join('');
}

/** The page as devices keep it: the same for everybody. What a device remembers of language and theme is its own to say. */
export function renderKeptPage(template: string, facts: KeptFacts): string {
  return withFacts(template.replace(/<link\b[^>]*\bdata-language="(\w+)"[^>]*>\s*/g, ''), facts);
}

/** Writes language, direction, theme and facts into the built page, so that its first paint is right. */
export function renderPage(
  template: string,
  facts: PageFacts,
  ahead: AheadOfTime = { scripts: [], answers: [] },
): string {
  const direction = facts.language === 'ar' ? 'rtl' : 'ltr';
  return (
    withFacts(template, facts)
      .replace(
        /<html\b[^>]*>/,
        () => `<html lang="${facts.language}" dir="${direction}" data-theme="${facts.theme}">`,
      )
      // Fonts of the other language are not sent for ahead of time.
      .replace(/<link\b[^>]*\bdata-language="(\w+)"[^>]*>\s*/g, (link, language: string) =>
        language === facts.language ? link : '',
      )
      .replace(/<title>[^<]*<\/title>/, () => `<title>${titles[facts.language]}</title>`)
      .replace('</head>', () => `${linksOf(ahead)}</head>`)
  );
}
