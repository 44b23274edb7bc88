import { describe, expect, it } from 'vitest';

import type { LabelId, UserId } from '../../kernel/ids.ts';
import { pieceKey, readQuickLine, type QuickGround } from './read-quick-line.ts';

const person = (id: string, name: string) => ({ id: id as UserId, name });
const label = (name: string) => ({ id: name as LabelId, name });

// A Friday noon in Cairo, where the week begins on Saturday.
const ground: QuickGround = {
  now: Date.parse('2026-11-27T10:00:00Z'),
  zone: 'Africa/Cairo',
  firstDay: 6,
  weekend: [5, 6],
  usual: { hour: 17, minute: 0 },
  me: 'layla' as UserId,
  people: [
    person('layla', 'Layla Haddad'),
    person('mona', 'Mona Adel'),
    person('mona-b', 'Mona Badr'),
    person('rami', 'رامي منصور'),
    person('ahmad', 'أحمد'),
  ],
  labels: [
    label('Insurance'),
    label('New patients'),
    label('New'),
    label('فواتير'),
    label('مورّدون'),
  ],
  asWords: new Set(),
};

/** "title | date | @person | #label, +label that is new | ?named". */
function said(line: string, more: Partial<QuickGround> = {}): string {
  const { title, pieces, named } = readQuickLine(line, { ...ground, ...more });
  const shown = pieces.map((piece) => {
    if (piece.is === 'date') return piece.chosen.moment.wall;
    if (piece.is === 'person') return `@${piece.id}`;
    return `${piece.id === null ? '+' : '#'}${piece.name}`;
  });
  return [title, ...shown, ...named.map(({ id }) => `?${id}`)].join(' | ');
}

describe('the date of a line', () => {
  it.each([
    ['Call the bank tomorrow 5pm', 'Call the bank | 2026-11-28T17:00'],
    ['tomorrow, call the bank', 'call the bank | 2026-11-28T17:00'],
    ['Call the bank fri', 'Call the bank | 2026-11-27T17:00'],
    ['Call the bank on Monday about the loan', 'Call the bank about the loan | 2026-11-30T17:00'],
    ['Send it by 2 Dec', 'Send it | 2026-12-02T17:00'],
    ['Send the 2/12 list', 'Send list | 2026-12-02T17:00'],
    ['tomorrow call the bank at 5', 'call the bank | 2026-11-28T17:00'],
    ['Report in 3 days', 'Report | 2026-11-30T17:00'],
    ['Close the books end of month', 'Close the books | 2026-11-30T17:00'],
    ['Pay rent the 3rd', 'Pay rent | 2026-12-03T17:00'],
    ['Work on fri with them', 'Work with them | 2026-11-27T17:00'],
    ['Meet @ 5pm', 'Meet | 2026-11-27T17:00'],
    ['الاتصال بالبنك غدًا ٥ م', 'الاتصال بالبنك | 2026-11-28T17:00'],
    ['غدا الاتصال بالبنك', 'الاتصال بالبنك | 2026-11-28T17:00'],
    ['إرسال الفاتورة للخميس', 'إرسال الفاتورة | 2026-12-03T17:00'],
    ['إرسال التقرير يوم الأحد إلى العميل', 'إرسال التقرير إلى العميل | 2026-11-29T17:00'],
    ['مراجعة العقد بعد ٣ أيام', 'مراجعة العقد | 2026-11-30T17:00'],
    ['غدًا متابعة العميل الساعة الخامسة', 'متابعة العميل | 2026-11-28T17:00'],
    ['مراجعة Google Analytics غدا 5pm', 'مراجعة Google Analytics | 2026-11-28T17:00'],
  ])('%s', (line, expected) => expect(said(line)).toBe(expected));

  it.each([
    'Order 12 masks',
    'Room 5',
    'Meeting 90 min',
    'Answer support 24/7',
    'Look at 5 offers',
    'Where we sat together',
    'Watch the sun rise there',
    'The may report',
    'Review 2 weeks of data',
    'Call Tom',
    'Update to version 2.12',
    'Yesterday',
    'أحد العملاء',
    'رفع الحد',
    'كتابة ٣ نسخ',
    'ست زيارات',
    'ظهر خطأ في الصفحة',
  ])('is none in %s', (line) => expect(said(line)).toBe(line));

  it('is the title where nothing else is', () => {
    expect(said('Friday')).toBe('Friday');
    expect(said('غدًا #فواتير')).toBe('غدًا | #فواتير');
  });
});

describe('people and labels of a line', () => {
  it.each([
    ['Call the bank @layla', 'Call the bank | @layla'],
    ['@adel Call the bank', 'Call the bank | @mona'],
    ['Call @Mona Badr about it', 'Call about it | @mona-b'],
    ['Call the bank @me', 'Call the bank | @layla'],
    ['الاتصال بالبنك @رام', 'الاتصال بالبنك | @rami'],
    ['الاتصال بالبنك @احمد،', 'الاتصال بالبنك | @ahmad'],
    ['الاتصال بالبنك @أنا', 'الاتصال بالبنك | @layla'],
    ['Scan cards #ins', 'Scan cards | #Insurance'],
    ['Scan cards #new', 'Scan cards | #New'],
    ['#new patients Scan cards', 'Scan cards | #New patients'],
    ['Scan cards #new-patients', 'Scan cards | #New patients'],
    ['Scan cards #walk_ins', 'Scan cards | +walk ins'],
    ['متابعة #فواتير #موردون', 'متابعة | #فواتير | #مورّدون'],
    ['Scan cards #ins #ins', 'Scan cards #ins | #Insurance'],
    ['Scan #ins tomorrow @layla', 'Scan | 2026-11-28T17:00 | #Insurance | @layla'],
    ['مسح البطاقات #new @رامي غدا', 'مسح البطاقات | 2026-11-28T17:00 | #New | @rami'],
  ])('%s', (line, expected) => expect(said(line)).toBe(expected));

  it.each(['Mail mona@example.com', 'Fix #42', 'Ask @nobody', 'C# course', 'Ask @ noon hour club'])(
    'are none in %s',
    (line) => expect(said(line)).toBe(line),
  );

  it('neither of two who fit as well is meant', () => {
    expect(said('Call the bank @mona')).toBe('Call the bank @mona');
  });

  it('whoever is named without a sign is offered, and stays in the title', () => {
    expect(said('Call Layla')).toBe('Call Layla | ?layla');
    expect(said('طلب أوراق لأحمد')).toBe('طلب أوراق لأحمد | ?ahmad');
    expect(said('Call Layla @adel')).toBe('Call Layla | @mona');
  });
});

it('what is meant as words stays in the title', () => {
  const line = 'Review the Monday list #new @layla';
  const { pieces } = readQuickLine(line, ground);
  expect(pieces.map(({ is }) => is)).toEqual(['date', 'label', 'person']);
  const asWords = (at: number) => said(line, { asWords: new Set([pieceKey(pieces[at]!)]) });
  expect(asWords(0)).toBe('Review the Monday list | #New | @layla');
  expect(asWords(1)).toBe('Review list #new | 2026-11-30T17:00 | @layla');
  expect(asWords(2)).toBe('Review list @layla | 2026-11-30T17:00 | #New');
});
