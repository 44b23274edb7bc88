import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { LinkedWords } from './linked-words.tsx';

const hrefs = (text: string) =>
  [...renderToStaticMarkup(<LinkedWords text={text} />).matchAll(/href="([^"]*)"/g)].map(
    ([, href]) => href,
  );

it.each([
  ['see https://example.com/a?b=1.', ['https://example.com/a?b=1']],
  ['التفاصيل هنا: www.example.com/دليل', ['https://www.example.com/%D8%AF%D9%84%D9%8A%D9%84']],
  ['two: http://a.example and https://b.example', ['http://a.example/', 'https://b.example/']],
  ['nothing here: INV-2207, 5:00 pm', []],
  ['javascript:alert(1) ftp://example.com', []],
  ['https://bank.example@evil.example', []],
])('%s', (text, links) => {
  expect(hrefs(text)).toEqual(links);
});

it('shows an address as it was typed and opens it apart', () => {
  const page = renderToStaticMarkup(<LinkedWords text="www.example.com" />);
  expect(page).toContain('>www.example.com</a>');
  expect(page).toContain('rel="noreferrer"');
});
