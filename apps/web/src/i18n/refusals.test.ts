// @vitest-environment node
import { refusalCodes } from '@sanad/domain/kernel/refusal';
import { expect, it } from 'vitest';

import { createTools, type Arabic, type English } from './message.ts';
import { messages as arabic } from './refusals.ar.ts';
import { messages as english } from './refusals.en.ts';

const said = {
  en: english(createTools('en', 'latn') as English),
  ar: arabic(createTools('ar', 'latn') as Arabic),
};

it.each(refusalCodes)('%s has one whole sentence in both languages', (code) => {
  for (const words of [said.en, said.ar]) {
    const sentence = words[code]({ limit: 7 });
    expect(sentence).toMatch(/[.؟]$/u);
    expect(sentence).not.toContain('undefined');
  }
  expect(said.ar[code]({})).toMatch(/\p{Script=Arabic}/u);
});
