import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '../kernel/dates/calendar-day.ts';
import { readDay, writeDay } from '../kernel/dates/day-text.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant, ZoneName } from '../kernel/instant.ts';
import {
  currencies,
  currencyDecimals,
  readAmount,
  timesOver,
  writeAmount,
} from '../kernel/money.ts';
import { canonical, type Plain } from './canonical.ts';
import { changedClauses, clauseKeys } from './clauses.ts';
import { costOf } from './cost.ts';
import { chainProblems, contentOf, sealOf, type KeptVersion } from './seal.ts';
import { beginOf, groundOf, problemsOf } from './terms-problems.ts';
import { terms as termsSchema, usualTerms, type Terms } from './terms.ts';
import { stepOf, versionHands, versionSteps, versionTable } from './version-table.ts';
import {
  inForceOn,
  standingOn,
  versionStates,
  windowsOn,
  type AgreementVersion,
} from './version.ts';
import { agreementPart } from './who-reads.ts';

const zone = 'Africa/Cairo' as ZoneName;
const base: Terms = {
  ...usualTerms(zone, 'AED'),
  services: ['Front desk', 'Bookkeeping'],
  pay: { model: 'monthly', rate: 4_500, minutes: 1_200, overage: { is: 'ask' }, carries: true },
};
const mona = {
  side: 'assistant',
  userId: 'mona' as UserId,
  name: 'Mona',
  at: 1 as Instant,
} as const;
const layla = {
  side: 'client',
  userId: 'layla' as UserId,
  name: 'Layla',
  at: 2 as Instant,
} as const;

function version(number: number, given: Partial<AgreementVersion> = {}): AgreementVersion {
  const begins = given.begins ?? given.from ?? '2026-12-01';
  return {
    ...{ number, state: 'accepted', terms: base, from: begins, begins },
    ...{ proposed: mona, answered: layla },
    ...given,
  };
}

describe('a version', () => {
  it('has an outcome for every state, step and hand, and ends its waiting once (domain S34)', () => {
    for (const state of versionStates)
      for (const step of versionSteps)
        for (const hand of versionHands) {
          const outcome = stepOf(state, step, hand);
          if (state !== 'proposed') expect(outcome).toEqual({ refused: 'terms_answered' });
          else if ('state' in outcome) expect(outcome.state).not.toBe('proposed');
        }
    expect(Object.keys(versionTable).toSorted()).toEqual([...versionStates].toSorted());
  });

  it('is agreed by the other side alone, and taken back by its own', () => {
    expect(stepOf('proposed', 'accept', 'other')).toEqual({ state: 'accepted' });
    expect(stepOf('proposed', 'accept', 'proposer')).toEqual({ refused: 'terms_own' });
    expect(stepOf('proposed', 'decline', 'proposer')).toEqual({ refused: 'terms_own' });
    expect(stepOf('proposed', 'withdraw', 'other')).toEqual({ refused: 'not_yours' });
    expect(stepOf('proposed', 'counter', 'other')).toEqual({ state: 'countered' });
    expect(stepOf('proposed', 'counter', 'proposer')).toEqual({ state: 'withdrawn' });
  });
});

describe('what holds on a day', () => {
  const first = version(1, { begins: '2026-11-01' });
  const ahead = version(2, { begins: '2027-01-01' });

  it('stays until the day of what was agreed ahead', () => {
    const all = [first, ahead];
    expect(inForceOn(all, '2026-10-31')).toBeUndefined();
    expect(inForceOn(all, '2026-12-31')).toBe(first);
    expect(inForceOn(all, '2027-01-01')).toBe(ahead);
    expect(all.map((each) => standingOn(each, all, '2026-12-15'))).toEqual(['inForce', 'ahead']);
    expect(all.map((each) => standingOn(each, all, '2027-02-01'))).toEqual(['over', 'inForce']);
  });

  it('is what was agreed last of all that have begun: what is agreed meanwhile outlives what was ahead', () => {
    const meanwhile = version(3, { begins: '2026-12-10' });
    const all = [first, ahead, meanwhile];
    expect(inForceOn(all, '2027-01-01')).toBe(meanwhile);
    expect(standingOn(ahead, all, '2026-12-15')).toBe('over');
  });

  it('is one version or none on every day, and never one that was not accepted', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((days) => writeDay(addDays(readDay('2026-11-01'), days)));
    const states = fc.constantFrom(...versionStates);
    fc.assert(
      fc.property(fc.array(fc.tuple(states, day), { maxLength: 6 }), day, (list, today) => {
        const all = list.map(([state, begins], at) =>
          version(at + 1, { state, ...(state === 'accepted' ? { begins } : { begins: null }) }),
        );
        const held = inForceOn(all, today);
        const holding = all.filter((each) => standingOn(each, all, today) === 'inForce');
        expect(holding).toEqual(held ? [held] : []);
        if (held) expect([held.state, held.begins! <= today]).toEqual(['accepted', true]);
      }),
    );
  });

  it('has a raise from its day on, and leaves what was worked before at the old rate (domain S39)', () => {
    const raised = version(2, {
      begins: '2027-01-01',
      terms: { ...base, pay: { ...base.pay, rate: 5_000 } as Terms['pay'] },
    });
    const rateOn = (day: string) => costOf(inForceOn([first, raised], day)!.terms).net;
    expect([rateOn('2026-12-31'), rateOn('2027-01-01')]).toEqual([90_000, 100_000]);
    // Not even by agreeing late on a day that is over.
    expect(beginOf('2026-12-01', '2026-12-15', false)).toBe('2026-12-15');
    const ground = groundOf([first], { side: 'assistant', today: '2026-12-15' });
    expect(problemsOf({ terms: raised.terms, from: '2026-12-14' }, ground)).toEqual([
      'begins_too_early',
    ]);
  });

  it('has fixed hours only from an accepted version, and from its day (domain S35)', () => {
    const windows = [{ what: 'E-mail', days: [1, 2, 3, 4, 7], from: '08:00', until: '10:00' }];
    const asked = version(2, {
      ...{ state: 'proposed', terms: { ...base, windows }, begins: null, answered: null },
    });
    expect(windowsOn([first, asked], '2027-06-01')).toEqual([]);
    const agreed = { ...asked, state: 'accepted', begins: '2027-01-01', answered: layla } as const;
    expect(windowsOn([first, agreed], '2026-12-31')).toEqual([]);
    expect(windowsOn([first, agreed], '2027-01-01')).toEqual(windows);
  });
});

describe('the cost', () => {
  it.each([
    // Model and amounts in the smallest unit, minutes, VAT in hundredths of a percent: net, VAT, in all.
    ['a bundle of 25 h at AED 45.00', 'monthly', 4_500, 1_500, null, 112_500, 0, 112_500],
    ['the same with 5 %', 'monthly', 4_500, 1_500, 500, 112_500, 5_625, 118_125],
    ['7 h 20 min at EGP 33.33', 'prepaid', 3_333, 440, 1_400, 24_442, 3_422, 27_864],
    ['20 h at KWD 4.750', 'monthly', 4_750, 1_200, null, 95_000, 0, 95_000],
    ['10 min at KWD 4.757: half a fils up', 'monthly', 4_757, 10, null, 793, 0, 793],
    ['30 min at JPY 1,501: half a yen up', 'hourly', 1_501, 30, null, 751, 0, 751],
    ['an hour at SAR 100.00 with 15 %', 'hourly', 10_000, 0, 1_500, 10_000, 1_500, 11_500],
    ['a half of VAT is rounded up', 'fixed', 10, 0, 1_500, 10, 2, 12],
  ] as const)(
    'is %s, to the smallest unit (domain S32)',
    (_, model, rate, minutes, vat, ...out) => {
      const overage = { is: 'ask' } as const;
      const pay: Terms['pay'] =
        model === 'hourly'
          ? { model, rate, guess: minutes }
          : model === 'fixed'
            ? { model, price: rate, every: 'month' }
            : model === 'monthly'
              ? { model, rate, minutes, overage, carries: false }
              : { model, rate, minutes, overage, lasts: 0 };
      const cost = costOf({ pay, vat });
      expect([cost.net, cost.vat, cost.total]).toEqual(out);
    },
  );

  it('is exact at the largest amounts, and what is written is read again in every currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 44_640 }),
        (rate, minutes) => {
          const exact = timesOver(rate, minutes, 60);
          expect(Math.abs(exact * 60 - rate * minutes)).toBeLessThanOrEqual(30);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...currencies),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (currency, minor) => {
          const text = writeAmount(minor, currency);
          expect(readAmount(text, currency)).toBe(minor);
          expect(text.split('.')[1]?.length ?? 0).toBe(currencyDecimals[currency]);
        },
      ),
    );
  });

  it('is read as people type it, in Arabic digits too, and never rounded in silence', () => {
    expect(readAmount('١٬٢٥٠٫٥٠', 'SAR')).toBe(125_050);
    expect(readAmount('1,250.5', 'AED')).toBe(125_050);
    expect(readAmount('4.75', 'KWD')).toBe(4_750);
    expect(readAmount('4.7555', 'KWD')).toBeNull();
    expect(readAmount('12.5', 'JPY')).toBeNull();
    expect(readAmount('abc', 'AED')).toBeNull();
    expect(readAmount('-5', 'AED')).toBeNull();
  });
});

describe('terms', () => {
  const today = '2026-11-30';
  const ground = groundOf([], { side: 'assistant', today });
  const problems = (change: Partial<Terms>, from = today) =>
    problemsOf({ terms: { ...base, ...change }, from }, ground);

  it('are proposed only whole', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ services: [] })).toEqual(['no_services']);
    expect(problems({ pay: { model: 'hourly', rate: 0, guess: 0 } })).toEqual(['no_rate']);
    expect(problems({ pay: { model: 'fixed', price: 0, every: 'once' } })).toEqual(['no_price']);
    expect(problems({ pay: { ...base.pay, minutes: 0 } as Terms['pay'] })).toEqual(['no_minutes']);
    const bill = { ...base.pay, overage: { is: 'bill', rate: 0 } } as Terms['pay'];
    expect(problems({ pay: bill })).toEqual(['no_beyond_rate']);
    const window = { what: 'E-mail', days: [1], from: '08:00', until: '10:00' };
    expect(problems({ windows: [{ ...window, days: [] }] })).toEqual(['window_without_days']);
    expect(problems({ windows: [{ ...window, until: '08:00' }] })).toEqual(['window_backwards']);
    expect(problems({ windows: [window, { ...window, from: '09:30', until: '11:00' }] })).toEqual([
      'windows_overlap',
    ]);
    expect(problems({}, '2026-02-30')).toEqual(['no_such_day']);
    expect(problems({}, '2028-01-01')).toEqual(['begins_too_late']);
    expect(problems({}, '2025-01-01')).toEqual(['begins_too_early']);
  });

  it('say of VAT what the assistant said, whoever proposes them (domain S15)', () => {
    const registered = { ...base, vat: 500 };
    const said = version(1, { state: 'proposed', terms: registered, begins: null, answered: null });
    const client = groundOf([said], { side: 'client', today });
    expect(problemsOf({ terms: registered, from: today }, client)).toEqual([]);
    expect(problemsOf({ terms: base, from: today }, client)).toEqual(['vat_is_the_assistants']);
    expect(
      problemsOf({ terms: registered, from: today }, groundOf([], { side: 'client', today })),
    ).toEqual(['vat_is_the_assistants']);
    expect(termsSchema.parse(base).carries).toBe('assistant');
  });

  it('that change nothing are none; of what is ahead the day alone may change', () => {
    const held = groundOf([version(1, { begins: '2026-11-01' })], { side: 'client', today });
    expect(problemsOf({ terms: base, from: '2026-12-05' }, held)).toEqual(['nothing_changed']);
    const ahead = groundOf([version(1, { begins: '2026-12-20' })], { side: 'client', today });
    expect(problemsOf({ terms: base, from: '2026-12-20' }, ahead)).toEqual(['nothing_changed']);
    expect(problemsOf({ terms: base, from: '2026-12-10' }, ahead)).toEqual([]);
  });

  it('differ in exactly the clause that a change is in', () => {
    const changes: Readonly<Record<string, readonly [Partial<Terms>, string]>> = {
      services: [{ services: ['Inbox'] }, 'services'],
      exclusions: [{ exclusions: ['Payroll'] }, 'services'],
      pay: [{ pay: { ...base.pay, minutes: 1_500 } as Terms['pay'] }, 'pay'],
      beyond: [{ pay: { ...base.pay, carries: false } as Terms['pay'] }, 'beyond'],
      increment: [{ increment: 15 }, 'payment'],
      payment: [{ paymentDays: 14 }, 'payment'],
      answer: [{ answer: { within: 4, unit: 'hours' } }, 'answer'],
      windows: [
        { windows: [{ what: 'Phone', days: [1], from: '08:00', until: '09:00' }] },
        'windows',
      ],
      urgent: [{ urgent: 5 }, 'urgent'],
      approve: [{ approveHours: null }, 'approval'],
      deliveries: [{ acceptDeliveries: 3 }, 'approval'],
      introduced: [{ introduced: 'Office of Noor' }, 'introduced'],
      confidential: [{ confidential: { about: 'Patients’ data', years: 2 } }, 'confidential'],
      carries: [{ carries: 'client' }, 'tax'],
      vat: [{ vat: 500 }, 'tax'],
      notice: [{ noticeDays: 30 }, 'notice'],
      more: [{ more: 'Cakes on Thursdays' }, 'more'],
    };
    expect(changedClauses(base, base)).toEqual([]);
    for (const [name, [change, clause]] of Object.entries(changes))
      expect([name, changedClauses(base, { ...base, ...change })]).toEqual([name, [clause]]);
    // Every field of the terms stands in a clause: what could change unseen is no clause's.
    const seen = new Set(Object.values(changes).flatMap(([change]) => Object.keys(change)));
    const unseen = Object.keys(base).filter((field) => !seen.has(field));
    expect(unseen.toSorted()).toEqual(['currency', 'zone']);
    expect(changedClauses(base, { ...base, currency: 'SAR' })).toEqual(['pay', 'beyond']);
    expect(clauseKeys.length).toBe(13);
  });
});

describe('what is frozen', () => {
  /** Stands for SHA-256, which is the server's. */
  const digest = (text: string) => {
    let hash = 0xcbf29ce484222325n;
    for (const char of text)
      hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n);
    return hash.toString(16);
  };
  const ground = {
    workspace: { id: 'w', name: 'نور' },
    assistant: { id: 'mona', name: 'Mona' },
  };
  function chain(): KeptVersion[] {
    const kept: KeptVersion[] = [];
    let before: string | null = null;
    for (const number of [1, 2, 3]) {
      const content = contentOf(version(number), { ...ground, before });
      const hash = digest(content);
      const accepted = number !== 2;
      const sealed = sealOf(hash, { accepted: layla, begins: '2026-12-01', before });
      kept.push({
        ...{ number, content, hash },
        sealed: accepted ? { content: sealed, hash: digest(sealed) } : null,
      });
      if (accepted) before = digest(sealed);
    }
    return kept;
  }

  it('is one text for one meaning, whatever order its keys came in', () => {
    const anyPlain = fc.jsonValue() as fc.Arbitrary<Plain>;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anyPlain), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonical(turned)).toBe(canonical(value));
        expect(canonical(JSON.parse(canonical(value)) as Plain)).toBe(canonical(value));
      }),
    );
  });

  it('hangs together, and names the version that anybody changed', () => {
    expect(chainProblems(chain(), digest)).toEqual([]);
    const cheaper = (text: string) => text.replace('4500', '4400');
    const [one, two, three] = chain() as [KeptVersion, KeptVersion, KeptVersion];
    const changed = { ...one, content: cheaper(one.content) };
    expect(chainProblems([changed, two, three], digest)).toEqual([{ number: 1, problem: 'hash' }]);
    // Whoever changes the hash as well breaks the seal's link to it.
    const rehashed = { ...changed, hash: digest(changed.content) };
    expect(chainProblems([rehashed, two, three], digest)).toEqual([{ number: 1, problem: 'link' }]);
    expect(chainProblems([one, two], digest)).toEqual([]);
    expect(chainProblems([two, three], digest).map(({ number }) => number)).toEqual([2, 3]);
  });
});

it('is read by its two sides and who approves, and by nobody else (domain S56)', () => {
  expect(agreementPart('owner', false)).toBe('client');
  expect(agreementPart('approver', false)).toBe('reader');
  expect(agreementPart('assistant', true)).toBe('assistant');
  for (const role of ['requester', 'assistant', 'guest'] as const)
    expect([role, agreementPart(role, false)]).toEqual([role, 'nobody']);
  // An assistant who became an owner is not the other side of their own agreement.
  for (const role of ['owner', 'approver', 'requester', 'guest'] as const)
    expect([role, agreementPart(role, true)]).toEqual([role, 'nobody']);
});
