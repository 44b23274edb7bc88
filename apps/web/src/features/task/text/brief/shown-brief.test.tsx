import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { ShownBrief } from './shown-brief.tsx';

const shown = (text: string): string => renderToStaticMarkup(<ShownBrief text={text} />);
const hrefs = (text: string): (string | undefined)[] =>
  [...shown(text).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
const lettersIn = (text: string): string =>
  shown(text)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('a brief as it was meant', () => {
  it('shows what Trello and people write', () => {
    const page = shown(
      '## Goal\n**bold** and *soft* and ~~gone~~\n\n1. one\n2. two\n   - deep\n\n> said',
    );
    expect(page).toContain(
      '<p role="heading" aria-level="4" dir="ltr" data-heading="true">Goal</p>',
    );
    expect(page).toContain('<strong>bold</strong> and <em>soft</em> and <s>gone</s>');
    expect(page).toMatch(/<ol dir="ltr" start="1"><li>.*one.*<\/li><li>.*two.*<ul.*deep/);
    expect(page).toMatch(/<blockquote dir="ltr">.*said/);
  });

  it('gives each line its own direction, and a list that of its first words', () => {
    const page = shown('كشف الحساب\nThe bank statement\n\n- أولًا\n- second');
    expect(page).toContain('<p dir="rtl">كشف الحساب</p><p dir="ltr">The bank statement</p>');
    expect(page).toMatch(/<ul dir="rtl"><li>.*<p dir="rtl">أولًا<\/p>.*<p dir="ltr">second<\/p>/);
  });

  it.each([
    ['[the bank](https://bank.example/a)', ['https://bank.example/a']],
    ['[write](mailto:mona@example.com)', ['mailto:mona@example.com']],
    ['[call](tel:+971505550142)', ['tel:+971505550142']],
    ['https://example.com/a', ['https://example.com/a']],
    ['[x](javascript:alert(1))', []],
    ['[x](JaVaScript:alert(1))', []],
    ['[x](java&#115;cript:alert(1))', []],
    ['[x](data:text/html,hello)', []],
    ['[x](/api/auth/sign-out)', []],
    ['[x](https://bank.example@evil.example)', []],
    ['<javascript:alert(1)>', []],
    ['![x](javascript:alert(1))', []],
  ])('%s leads to %j', (text, links) => {
    expect(hrefs(text)).toEqual(links);
  });

  it('opens links apart, and shows the whole address of one that says other words', () => {
    const page = shown('[https://bank.example](https://evil.example/path)');
    expect(page).toContain('rel="noopener noreferrer"');
    expect(page).toContain('target="_blank"');
    expect(lettersIn('[https://bank.example](https://evil.example/path)')).toBe(
      'https://bank.example(https://evil.example/path)',
    );
    expect(lettersIn('[example.com/a](https://example.com/a)')).toBe('https://example.com/a');
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<b onclick="x">hi</b>',
    '<!-- hidden -->',
    '[x](javascript:alert(1))',
    '[hidden]: https://example.com',
    'a | b\n--|--'.replace('\n', ' '),
    '[[[[[[ ]] ((',
    `${'> '.repeat(60)}deep`,
  ])('%s is shown as the text that it is', (text) => {
    expect(lettersIn(text)).toBe(text);
    expect(shown(text)).not.toMatch(/<(?:script|img|b|iframe)\b/);
  });

  it.each(['[', '> ', '*a ', '**a', '~~a', '- ', '![a](', '`a', '1. '])(
    'costs at most the square of its length with nothing but %j in it',
    (part) => {
      const timeOf = (letters: number): number => {
        const text = part.repeat(letters / part.length);
        const once = (): number => {
          const began = performance.now();
          shown(text);
          return performance.now() - began;
        };
        // The best of three is not of whatever else the machine does.
        return Math.min(once(), once(), once());
      };
      expect(timeOf(8_000)).toBeLessThan(64 * timeOf(1_000));
    },
  );
});
