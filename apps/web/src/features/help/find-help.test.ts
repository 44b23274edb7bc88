// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { createTools, type Arabic, type English } from '../../i18n/message.ts';
import { findHelp } from './find-help.ts';
import { helpIds } from './help-id.ts';
import { helpOf } from './help-of.ts';
import { messages as arabic } from './messages.ar.ts';
import { messages as english } from './messages.en.ts';

const en = english(createTools('en', 'latn') as English).pages;
const ar = arabic(createTools('ar', 'latn') as Arabic).pages;

describe('finding in the help (domain S57)', () => {
  it.each([
    ['invite', 'invitations'],
    ['INVITATION', 'invitations'],
    ['shared computer', 'sign-out'],
    ['trello', 'import'],
    ['weekly', 'repeat'],
    ['deadline', 'dates'],
  ] as const)('%s is first of all %s', (typed, id) => {
    expect(findHelp(en, typed)[0]).toBe(id);
  });

  it.each([
    ['الدعوات', 'invitations'],
    ['دعوه', 'invitations'],
    ['المُستَنَدات', 'documents'],
    ['مهمه متكرره', 'repeat'],
    ['قوالب', 'templates'],
    ['تصدير', 'export'],
  ] as const)('%s, however it is spelt, is first of all %s', (typed, id) => {
    expect(findHelp(ar, typed)[0]).toBe(id);
  });

  it('has all pages where nothing is typed, and none where a word is nowhere', () => {
    expect(findHelp(en, '  ')).toEqual(helpIds);
    expect(findHelp(en, 'invite xylophone')).toEqual([]);
  });
});

describe('the help about where somebody is', () => {
  it.each([
    ['/w/1/board', 'board'],
    ['/w/1/board/2', 'dates'],
    ['/w/1/docs/2', 'documents'],
    ['/w/1/people', 'invitations'],
    ['/w/1/people/2/agreement', 'agreement'],
    ['/w/1/people/2/reviews', 'reviews'],
    ['/w/1/transfer', 'import'],
    ['/inbox', 'notices'],
    ['/hours', 'hours'],
    ['/profile', 'reading'],
    ['/invite/abc', 'begin-assistant'],
    ['/sign-in', undefined],
    ['/nowhere', undefined],
  ] as const)('%s: %s', (path, id) => {
    expect(helpOf(path)).toBe(id);
  });
});
