import { PDFiumLibrary } from '@hyzyla/pdfium';
import { beforeEach, describe, expect, it } from 'vitest';

import { canary, openAgreementBed } from '../../../../test/agreement-bed.ts';
import type { TestPerson } from '../../../../test/test-person.ts';

const bed = await openAgreementBed();
const { app, at, propose, read, answer } = bed;
let layla: TestPerson;
let omar: TestPerson;
let rana: TestPerson;
let mona: TestPerson;
let huda: TestPerson;
let sami: TestPerson;

beforeEach(async () => {
  ({ layla, omar, rana, mona, huda, sami } = await bed.begin());
});

describe('the PDF', () => {
  /** What a reader of PDFs finds in it: letters in forms of presentation, and every لا the other way round. */
  async function wordsOf(pdf: Uint8Array): Promise<readonly string[]> {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(pdf);
    try {
      return [...document.pages()].map((page) =>
        page
          .getText()
          .normalize('NFKC')
          .replaceAll(/[\u200e\u200f\u202a-\u202e]/g, ''),
      );
    } finally {
      document.destroy();
      library.destroy();
    }
  }
  const pdfOf = async (person: TestPerson, language: string, of = mona) => {
    const url = `${app.url}${at(of)}/versions/1/pdf?in=${language}`;
    const answer = await fetch(url, { headers: { cookie: person.cookie } });
    return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  it('says the version in either language or both, with names, times and seal, and reads nothing as source', async () => {
    const odd = '#panic("x") $a$ *b* @c';
    await propose(mona, { change: { introduced: odd, noticeDays: 21 } });
    await answer(layla, 1, 'accept');
    const { seal } = (await read(layla)).versions[0]!;
    const { answer: got, bytes } = await pdfOf(layla, 'both');
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(got.headers.get('content-disposition')).toContain('agreement-1.pdf');
    const pages = await wordsOf(bytes);
    const whole = pages.join('\n');
    for (const words of [
      'Agreement, version 1',
      'It holds from 1 December 2026',
      '21 days from either side',
    ])
      expect(whole).toContain(words);
    for (const words of [odd, canary, seal!, 'AED 76,543.21']) expect(whole).toContain(words);
    // The Arabic half, in its own words.
    expect(whole).toContain('العقد');
    expect(whole).toContain('مهلة');
    const one = await wordsOf((await pdfOf(mona, 'ar')).bytes);
    expect(one.join('\n')).not.toContain('Agreement');
    const other = await wordsOf((await pdfOf(omar, 'en')).bytes);
    expect(other.join('\n')).toContain('Agreement');
    expect(other.join('\n')).not.toContain('العقد');
  });

  it('is to others as if there were none', async () => {
    await propose(mona);
    const statuses = await Promise.all(
      [huda, rana, sami].map(async (person) => (await pdfOf(person, 'both')).answer.status),
    );
    expect(statuses).toEqual([404, 403, 404]);
  });
});
