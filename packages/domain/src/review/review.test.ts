import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { role } from '../access/role.ts';
import { agreementPart } from '../agreement/who-reads.ts';
import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { noAnswers, problemOf, reviewAnswers, type ReviewAnswers } from './answers.ts';
import { addDays, dueReviews } from './due-reviews.ts';
import { dayKinds, reviewKinds } from './kind.ts';
import { mayReadAnswers } from './may-read.ts';
import { scaleOf } from './questions.ts';
import {
  isSealed,
  reviewStates,
  reviewStep,
  reviewSteps,
  reviewTable,
  waitsFor,
  type ReviewState,
} from './review-table.ts';
import { partText, reviewSealText, sealProblems, type KeptReview } from './seal.ts';
import { stateOf } from './state-of.ts';
import { trialStates, trialSteps, trialTable } from './trial/trial-table.ts';
import { trialLimits, trialProblem } from './trial/trial.ts';

const sides = ['client', 'assistant'] as const;

describe('the law of a review', () => {
  it('says of every state, step and side where it leads or why not (domain S51)', () => {
    const said = reviewStates.flatMap((state) =>
      reviewSteps.flatMap((step) =>
        sides.map((side) => {
          const outcome = reviewTable[state][step][side];
          const what = 'state' in outcome ? outcome.state : `no: ${outcome.refused}`;
          return `${state} · ${step} · ${side}: ${what}`;
        }),
      ),
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "empty · handIn · client: clientIn",
        "empty · handIn · assistant: assistantIn",
        "empty · propose · client: no: review_sealed",
        "empty · propose · assistant: no: review_sealed",
        "empty · agree · client: no: review_sealed",
        "empty · agree · assistant: no: review_sealed",
        "clientIn · handIn · client: no: review_over",
        "clientIn · handIn · assistant: opened",
        "clientIn · propose · client: no: review_sealed",
        "clientIn · propose · assistant: no: review_sealed",
        "clientIn · agree · client: no: review_sealed",
        "clientIn · agree · assistant: no: review_sealed",
        "assistantIn · handIn · client: opened",
        "assistantIn · handIn · assistant: no: review_over",
        "assistantIn · propose · client: no: review_sealed",
        "assistantIn · propose · assistant: no: review_sealed",
        "assistantIn · agree · client: no: review_sealed",
        "assistantIn · agree · assistant: no: review_sealed",
        "opened · handIn · client: no: review_over",
        "opened · handIn · assistant: no: review_over",
        "opened · propose · client: clientProposed",
        "opened · propose · assistant: assistantProposed",
        "opened · agree · client: no: review_over",
        "opened · agree · assistant: no: review_over",
        "clientProposed · handIn · client: no: review_over",
        "clientProposed · handIn · assistant: no: review_over",
        "clientProposed · propose · client: clientProposed",
        "clientProposed · propose · assistant: assistantProposed",
        "clientProposed · agree · client: no: terms_own",
        "clientProposed · agree · assistant: agreed",
        "assistantProposed · handIn · client: no: review_over",
        "assistantProposed · handIn · assistant: no: review_over",
        "assistantProposed · propose · client: clientProposed",
        "assistantProposed · propose · assistant: assistantProposed",
        "assistantProposed · agree · client: agreed",
        "assistantProposed · agree · assistant: no: terms_own",
        "agreed · handIn · client: no: review_over",
        "agreed · handIn · assistant: no: review_over",
        "agreed · propose · client: no: review_over",
        "agreed · propose · assistant: no: review_over",
        "agreed · agree · client: no: review_over",
        "agreed · agree · assistant: no: review_over",
      ]
    `);
  });

  it('walked any way, opens only once both have handed in, and is agreed only by both', () => {
    const step = fc.tuple(fc.constantFrom(...reviewSteps), fc.constantFrom(...sides));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (walk) => {
        let state: ReviewState = 'empty';
        const handedIn = new Set<string>();
        let proposer: string | undefined;
        for (const [what, side] of walk) {
          const outcome = reviewStep(state, what, side);
          if ('refused' in outcome) continue;
          if (what === 'handIn') {
            expect(handedIn.has(side)).toBe(false);
            handedIn.add(side);
          }
          if (what === 'propose') proposer = side;
          if (what === 'agree') expect([undefined, side]).not.toContain(proposer);
          state = outcome.state;
          expect(isSealed(state)).toBe(handedIn.size < 2);
        }
      }),
    );
  });

  it('waits for whoever can still do something, and for nobody else', () => {
    for (const state of reviewStates)
      for (const side of sides) {
        const steps = reviewSteps.filter((step) => 'state' in reviewStep(state, step, side));
        // Who proposed may propose anew, and is not waited for.
        const own = state === `${side}Proposed`;
        expect([state, side, waitsFor(state).includes(side)]).toEqual([
          ...[state, side, steps.length > 0 && !own],
        ]);
      }
  });

  it('is read out of what is known of it', () => {
    const proposed = { side: 'client', isAgreed: false } as const;
    const of = (client: boolean, assistant: boolean, last: typeof proposed | null = null) =>
      stateOf({ isIn: { client, assistant }, proposed: last });
    expect([of(false, false), of(true, false), of(false, true), of(true, true)]).toEqual([
      ...['empty', 'clientIn', 'assistantIn', 'opened'],
    ]);
    expect(of(true, true, proposed)).toBe('clientProposed');
    expect(
      stateOf({
        isIn: { client: true, assistant: true },
        proposed: { side: 'assistant', isAgreed: false },
      }),
    ).toBe('assistantProposed');
    expect(
      stateOf({
        isIn: { client: true, assistant: true },
        proposed: { side: 'client', isAgreed: true },
      }),
    ).toBe('agreed');
  });
});

describe('who reads a side’s answers', () => {
  it('is that side alone until both are in, then whoever reads the agreement (domain S51)', () => {
    for (const state of reviewStates)
      for (const of of sides)
        for (const each of role.options)
          for (const isOwn of [true, false]) {
            const part = agreementPart(each, isOwn);
            const expected = part !== 'nobody' && (part === of || !isSealed(state));
            expect([state, of, each, isOwn, mayReadAnswers(of, part, state)]).toEqual([
              ...[state, of, each, isOwn, expected],
            ]);
          }
    // Whoever approves for the client is not its side here.
    expect(mayReadAnswers('client', 'reader', 'clientIn')).toBe(false);
    expect(mayReadAnswers('client', 'assistant', 'clientIn')).toBe(false);
  });
});

describe('answers', () => {
  it('can be handed in once each question of the scale is answered, and no other', () => {
    for (const kind of reviewKinds) {
      const scale = Object.fromEntries(scaleOf[kind].map((each) => [each, 3]));
      expect(problemOf(kind, { scale, words: {} })).toBeNull();
      for (const each of scaleOf[kind]) {
        const { [each]: _, ...rest } = scale;
        expect(problemOf(kind, { scale: rest, words: {} })).toBe('unanswered');
      }
      expect(problemOf(kind, noAnswers)).toBe('unanswered');
    }
    const scale = Object.fromEntries(scaleOf.day7.map((each) => [each, 3]));
    expect(problemOf('day7', { scale: { ...scale, autonomy: 1 }, words: {} })).toBe('not_asked');
  });

  it('are small: a scale of four, and words without what nobody sees', () => {
    expect(reviewAnswers.safeParse({ scale: { brief: 5 }, words: {} }).success).toBe(false);
    expect(reviewAnswers.safeParse({ scale: {}, words: { keep: 'x'.repeat(1_001) } }).success).toBe(
      false,
    );
    expect(reviewAnswers.parse({ scale: {}, words: { keep: ' a\u202e\r\nb ' } }).words.keep).toBe(
      'a\nb',
    );
  });

  it('ask for the basics early and for autonomy late, and a trial whether it goes on', () => {
    expect(scaleOf.day30).toEqual(expect.arrayContaining(['trust', 'basics', 'scope', 'rate']));
    expect(scaleOf.day60).toEqual(expect.arrayContaining(['processes', 'procedures']));
    expect(scaleOf.day90).toEqual(expect.arrayContaining(['autonomy', 'scope', 'rate']));
    expect(scaleOf.trial).toContain('again');
  });
});

describe('a seal', () => {
  const digest = (text: string) => {
    let hash = 0xcbf29ce484222325n;
    for (const char of text)
      hash = BigInt.asUintN(64, (hash ^ BigInt(char.codePointAt(0)!)) * 0x100000001b3n);
    return hash.toString(16);
  };
  const ground = { workspace: 'w', assistant: 'mona', number: 2, kind: 'day30' } as const;
  const signed = (side: 'client' | 'assistant') =>
    ({ side, userId: `${side}-id` as UserId, name: side, at: 5 as Instant }) as const;
  const answers: ReviewAnswers = { scale: { trust: 4 }, words: { keep: 'the mornings' } };
  const part = (side: 'client' | 'assistant') => {
    const content = partText(ground, signed(side), answers);
    return { content, hash: digest(content) };
  };
  const parts = { client: part('client'), assistant: part('assistant') };
  const content = reviewSealText(
    ground,
    { client: parts.client.hash, assistant: parts.assistant.hash },
    9,
  );
  const kept: KeptReview = { number: 2, parts, seal: { content, hash: digest(content) } };

  it('names both parts, and says which of them somebody changed, also where they made its hash anew', () => {
    expect(sealProblems(kept, digest)).toEqual([]);
    const other = parts.assistant.content.replace('mornings', 'evenings');
    for (const changed of [
      { content: other, hash: parts.assistant.hash },
      { content: other, hash: digest(other) },
    ])
      expect(sealProblems({ ...kept, parts: { ...parts, assistant: changed } }, digest)).toEqual([
        'assistant',
      ]);
    const seal = { content: content.replace('"at":9', '"at":8'), hash: kept.seal.hash };
    expect(sealProblems({ ...kept, seal }, digest)).toEqual(['seal']);
  });
});

describe('the reviews of an engagement', () => {
  const due = (today: string, known: readonly string[] = []) =>
    dueReviews({ began: '2026-12-01', today, known });

  it('open by themselves on their day, once, and are let be where that is long ago', () => {
    expect(due('2026-12-07')).toEqual([]);
    expect(due('2026-12-08')).toEqual(['day7']);
    expect(due('2026-12-22')).toEqual(['day7']);
    expect(due('2026-12-23')).toEqual([]);
    expect(due('2026-12-31')).toEqual(['day30']);
    expect(due('2026-12-31', ['day30'])).toEqual([]);
    expect(due('2027-03-01')).toEqual(['day90']);
    expect(due('2028-01-01')).toEqual([]);
  });

  it('are each due on one day at least of a process that looks once a day, over a leap day and a year’s end', () => {
    for (const began of ['2026-12-01', '2027-12-15', '2028-01-30']) {
      const found = new Set<string>();
      for (let day = 0; day < 120; day += 1)
        for (const kind of dueReviews({ began, today: addDays(began, day), known: [...found] }))
          found.add(kind);
      expect([...found]).toEqual(dayKinds);
    }
  });
});

describe('a trial', () => {
  it('says of every state and step where it leads or why not (domain S51)', () => {
    const said = trialStates.flatMap((state) =>
      trialSteps.map((step) => {
        const outcome = trialTable[state][step];
        return `${state} · ${step}: ${'state' in outcome ? outcome.state : `no: ${outcome.refused}`}`;
      }),
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "none · start: running",
        "none · mark: no: trial_over",
        "none · unmark: no: trial_over",
        "none · end: no: trial_over",
        "none · pass: no: trial_over",
        "running · start: no: review_over",
        "running · mark: running",
        "running · unmark: running",
        "running · end: ended",
        "running · pass: ended",
        "ended · start: running",
        "ended · mark: no: trial_over",
        "ended · unmark: no: trial_over",
        "ended · end: no: trial_over",
        "ended · pass: no: trial_over",
      ]
    `);
  });

  it('has an end that is ahead and not far', () => {
    const cap = { of: 'hours', minutes: 600 } as const;
    const problem = (endsOn: string) => trialProblem({ cap, endsOn }, '2026-12-01');
    expect(problem('2026-12-01')).toBe('ends_too_early');
    expect(problem('2026-12-02')).toBeNull();
    expect(problem(addDays('2026-12-01', trialLimits.days))).toBeNull();
    expect(problem(addDays('2026-12-01', trialLimits.days + 1))).toBe('ends_too_late');
  });
});
