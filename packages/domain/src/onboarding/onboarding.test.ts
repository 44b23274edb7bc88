import { describe, expect, it } from 'vitest';

import type { PlanStepId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { Refusal } from '../kernel/refusal.ts';
import { composeRoom } from '../kernel/room-model.ts';
import { answerForClient } from './intake/intake-mutations.ts';
import { intakePart } from './intake/intake-part.ts';
import { intakeQuestions } from './intake/question.ts';
import { intakeArabic } from './intake/words/arabic.ts';
import { intakeEnglish } from './intake/words/english.ts';
import { onboardingLimits } from './limit.ts';
import { onboardingPart } from './onboarding-part.ts';
import { beginWith, templateOf, templateOfReady } from './plan-template.ts';
import { dueDay, viewPlan } from './plan-view.ts';
import { isRampSteep, manyTasks, missingFoundations } from './readiness.ts';
import { readyPlans, stepsOfPlan } from './ready/ready-plan.ts';
import { readySteps } from './ready/ready-step.ts';
import { readyArabic } from './ready/words/arabic.ts';
import { readyEnglish } from './ready/words/english.ts';
import type { OnboardingCollections, PlanStepRecord } from './record.ts';
import { waitingOf } from './waiting.ts';

const model = composeRoom('engagement', [onboardingPart]);
const [layla, mona] = ['01', '02'].map((end) => `00000000-0000-4000-8000-0000000000${end}`) as [
  UserId,
  UserId,
];
let last = 0;
const newId = () => `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`;
const dayZero = '2026-12-01';
const at = (text: string) => Date.parse(text) as Instant;
const start = at('2026-11-25T08:00:00Z');

class Plan {
  readonly room: PlainRoom<OnboardingCollections> = new PlainRoom(model);
  now = start;

  run(name: string, args: object, actor = mona): void {
    this.room.run({ name, args }, actor, this.now);
  }

  begin(plan: Parameters<typeof templateOfReady>[0]): this {
    const steps = beginWith(templateOfReady(plan), newId);
    this.run('beginPlan', { dayZero, ready: plan, steps });
    return this;
  }

  get steps(): readonly PlanStepRecord[] {
    return this.room.all('planStep');
  }

  step(ready: string): PlanStepRecord {
    return this.steps.find((each) => each.ready === ready)!;
  }

  tick(ready: string, side: 'Client' | 'Assistant' | 'Both' = 'Both'): void {
    for (const each of side === 'Both' ? ['Client', 'Assistant'] : [side]) {
      const args = { stepId: this.step(ready).id };
      this.run(`tick${each}Step`, args, each === 'Client' ? layla : mona);
    }
  }
}

describe('the ready plans', () => {
  it('are complete in both languages, and each of their steps stands in one', () => {
    for (const words of [readyEnglish, readyArabic]) {
      expect(Object.keys(words.plans)).toEqual([...readyPlans]);
      expect(Object.keys(words.steps)).toEqual([...readySteps]);
      const all = [...Object.values(words.plans), ...Object.values(words.steps)];
      for (const text of all.flatMap((each) => Object.values(each) as string[])) {
        expect(text.trim()).not.toBe('');
        // The languages are not mixed up.
        expect(/\p{Script=Arabic}/u.test(text)).toBe(words === readyArabic);
      }
    }
    const used = new Set(Object.values(stepsOfPlan).flatMap((of) => of.map(({ ready }) => ready)));
    expect(readySteps.filter((each) => !used.has(each))).toEqual([]);
  });

  it('begin as they are, and every step of each can be done in its order', () => {
    for (const name of readyPlans) {
      const plan = new Plan().begin(name);
      expect(plan.steps).toHaveLength(stepsOfPlan[name].length);
      for (let left = plan.steps.length; left > 0; left -= 1) {
        const { next } = viewPlan(plan.steps, dayZero);
        const step = (next.client ?? next.assistant)!.step;
        if (step.owner !== 'assistant') plan.tick(step.ready!, 'Client');
        if (step.owner !== 'client') plan.tick(step.ready!, 'Assistant');
      }
      const { whole, next } = viewPlan(plan.steps, dayZero);
      expect([name, whole.done, next.client, next.assistant]).toEqual([
        ...[name, whole.total],
        ...[undefined, undefined],
      ]);
    }
  });

  it('ask first for what nobody works without: agreement, confidentiality, expectations', () => {
    const plan = new Plan().begin('general');
    expect(() => plan.tick('firstTasks', 'Assistant')).toThrow(new Refusal('step_blocked'));
    for (const each of ['contract', 'confidentiality']) plan.tick(each);
    plan.tick('intake', 'Client');
    expect(() => plan.tick('firstTasks', 'Assistant')).toThrow(new Refusal('step_blocked'));
    plan.tick('expectations', 'Client');
    plan.tick('firstTasks', 'Assistant');
    expect(plan.step('firstTasks').assistant).toEqual({ at: start, by: mona });
  });
});

describe('the questions of each side', () => {
  it('are complete in both languages', () => {
    const all = [...intakeQuestions.client, ...intakeQuestions.assistant];
    for (const words of [intakeEnglish, intakeArabic]) {
      expect(Object.keys(words)).toEqual(all);
      for (const text of Object.values(words)) {
        expect(text).toMatch(/[?؟]$/);
        expect(/\p{Script=Arabic}/u.test(text)).toBe(words === intakeArabic);
      }
    }
  });

  it('are answered each by its own side, and nobody takes away what they have not seen', () => {
    const room = new PlainRoom(composeRoom('engagement', [intakePart]));
    const say = (over: string | null, text: string, rev: string, question = 'sells') =>
      room.run({ name: answerForClient.name, args: { question, over, text, rev } }, layla, start);
    say(null, 'Dental care', 'rev-one-1');
    say('rev-one-1', 'Dental care, to families', 'rev-two-2');
    say('rev-one-1', 'Unseen by the other', 'rev-two-3');
    expect(room.get('intakeAnswer', 'sells')).toMatchObject({
      text: 'Dental care, to families\n\nUnseen by the other',
      by: layla,
    });
    expect(() => say(null, 'Not mine', 'rev-six-6', 'notOffered')).toThrow(Refusal);
    expect(() =>
      say(null, 'x'.repeat(onboardingLimits.answerLength * 2 + 1), 'rev-six-6', 'week'),
    ).toThrow(Refusal);
  });
});

describe('a plan of two sides (domain S44)', () => {
  it('is begun once, and another one only instead of one that nobody has begun', () => {
    const plan = new Plan().begin('general');
    expect(() => plan.begin('clinic')).toThrow(new Refusal('changed_since'));
    plan.run('clearPlan', {});
    plan.begin('clinic').tick('contract', 'Client');
    expect(() => plan.run('clearPlan', {})).toThrow(new Refusal('step_begun'));
  });

  it('is done of both when both have ticked, each its own half', () => {
    const plan = new Plan().begin('general');
    plan.tick('contract', 'Client');
    let { whole, progress } = viewPlan(plan.steps, dayZero);
    expect([whole.done, progress.client.done, progress.assistant.done]).toEqual([0, 1, 0]);
    plan.tick('contract', 'Assistant');
    ({ whole, progress } = viewPlan(plan.steps, dayZero));
    expect([whole.done, progress.client.done, progress.assistant.done]).toEqual([1, 1, 1]);
    expect(() => plan.tick('intake', 'Assistant')).toThrow(new Refusal('not_your_step'));
  });

  it('leaves out what is skipped with a reason, and what waits for that goes on', () => {
    const plan = new Plan().begin('general');
    const { id: stepId } = plan.step('contract');
    expect(() => plan.run('skipStep', { stepId, reason: ' ' })).toThrow(Refusal);
    plan.run('skipStep', { stepId, reason: 'A contract on paper' });
    const { progress, steps } = viewPlan(plan.steps, dayZero);
    expect(progress.client.total).toBe(
      stepsOfPlan.general.filter(({ owner }) => owner !== 'assistant').length - 1,
    );
    expect(steps.find(({ step }) => step.ready === 'kickoff')!.blockers).toEqual([]);
    expect(() => plan.tick('contract', 'Client')).toThrow(new Refusal('changed_since'));
  });

  it('takes no circle, no second step under one id, and no more than its limit', () => {
    const plan = new Plan().begin('general');
    const [first, second] = [plan.step('intake').id, plan.step('expectations').id];
    expect(() => plan.run('setStepAfter', { stepId: first, after: [second] })).toThrow(
      new Refusal('bad_request'),
    );
    const many = { ready: null, title: 'One of many', owner: 'both', offset: 0, kind: 'plain' };
    const rest = { link: null, after: [], billable: null, orderKey: 'V' };
    for (let n = plan.steps.length; n < onboardingLimits.steps; n += 1)
      plan.run('addStep', { stepId: newId(), ...many, ...rest });
    expect(() => plan.run('addStep', { stepId: newId(), ...many, ...rest })).toThrow(
      'limit_reached',
    );
  });

  it('says how its own words are called, and goes back to the ready ones', () => {
    const plan = new Plan().begin('general');
    const { id: stepId } = plan.step('kickoff');
    plan.run('renameStep', { stepId, title: 'Hello call' });
    expect(plan.step('kickoff')).toMatchObject({ title: 'Hello call', titleBy: mona });
    plan.run('renameStep', { stepId, title: '' });
    expect(plan.step('kickoff')).toMatchObject({ title: '', titleBy: null });
    const own = { ready: null, title: '', owner: 'both', offset: 0, kind: 'plain' };
    const nameless = {
      stepId: newId(),
      ...own,
      link: null,
      after: [],
      billable: null,
      orderKey: 'V',
    };
    expect(() => plan.run('addStep', nameless)).toThrow(new Refusal('name_blank'));
  });

  it('says of something to learn whether its time is paid (domain S55)', () => {
    const plan = new Plan().begin('general');
    const { id: stepId, kind, billable } = plan.step('toolsTour');
    expect([kind, billable]).toEqual(['learning', null]);
    plan.run('setStepBillable', { stepId, billable: true });
    expect(plan.step('toolsTour').billable).toBe(true);
  });
});

it('moves with the day that both count from (domain S42)', () => {
  const plan = new Plan().begin('general');
  const due = (ready: string) => dueDay(plan.room.get('plan', 'own')!.dayZero, plan.step(ready));
  expect([due('contract'), due('kickoff'), due('review90')]).toEqual([
    ...['2026-11-28', '2026-12-01', '2027-03-01'],
  ]);
  plan.run('setDayZero', { dayZero: '2026-12-30' });
  expect([due('contract'), due('kickoff'), due('toolsTour')]).toEqual([
    ...['2026-12-27', '2026-12-30', '2026-12-31'],
  ]);
});

describe('waiting time by side', () => {
  const zones = { client: 'Asia/Dubai', assistant: 'Africa/Cairo' };
  const hour = 3_600_000;
  const split = (plan: Plan, now: Instant) =>
    waitingOf(plan.steps, { dayZero, begunAt: start, now, zones });
  const sum = ({ client, assistant, both, nobody }: ReturnType<typeof split>) =>
    client + assistant + both + nobody;

  it('adds up to the calendar, whatever is done when', () => {
    const plan = new Plan().begin('takeover');
    for (const [day, ready] of [
      ['2026-11-27T09:00:00Z', 'rotateSecrets'],
      ['2026-12-05T09:00:00Z', 'contract'],
      ['2026-12-07T21:30:00Z', 'confidentiality'],
    ] as const) {
      plan.now = at(day);
      for (const side of ['client', 'assistant'] as const)
        if (plan.step(ready).owner !== (side === 'client' ? 'assistant' : 'client'))
          plan.tick(ready, side === 'client' ? 'Client' : 'Assistant');
    }
    for (const now of [start, at('2026-11-28T00:00:00Z'), at('2026-12-31T13:00:00Z')])
      expect(sum(split(plan, now))).toBe(now - start);
  });

  it('begins when the day is over on the side’s own clock, and ends with its half', () => {
    const plan = new Plan().begin('general');
    for (const { ready, owner } of stepsOfPlan.general)
      if (!['intake'].includes(ready) && owner !== 'client' && ready === 'assistantIntake')
        plan.tick(ready, 'Assistant');
    // Of these two the day is 29 November.
    const only = plan.steps.filter(
      ({ ready }) => ready === 'intake' || ready === 'assistantIntake',
    );
    const ask = (now: Instant, steps = only) =>
      waitingOf(steps, { dayZero, begunAt: start, now, zones });
    // Midnight in Dubai is 20:00 UTC.
    expect(ask(at('2026-11-29T20:00:00Z')).client).toBe(0);
    expect(ask(at('2026-11-29T21:00:00Z'))).toMatchObject({ client: hour, assistant: 0, both: 0 });
    plan.now = at('2026-11-29T23:00:00Z');
    plan.tick('intake', 'Client');
    const done = plan.steps.filter(({ ready }) => ready === 'intake');
    expect(ask(at('2026-12-02T00:00:00Z'), done).client).toBe(3 * hour);
  });

  it('of what the other held up begins a day after that: nobody is late by the other’s delay', () => {
    const plan = new Plan().begin('general');
    const only = () =>
      plan.steps.filter(({ ready }) => ready === 'intake' || ready === 'expectations');
    const ask = (now: Instant) => waitingOf(only(), { dayZero, begunAt: start, now, zones });
    plan.now = at('2026-12-10T08:00:00Z');
    plan.tick('intake', 'Client');
    const until = ask(plan.now).client;
    expect(ask(at('2026-12-11T08:00:00Z')).client).toBe(until);
    expect(ask(at('2026-12-11T10:00:00Z')).client).toBe(until + 2 * hour);
  });
});

describe('readiness (domain S43)', () => {
  const today = { year: 2026, month: 12, day: 1 };

  it('names what is missing: expectations, one procedure, access', () => {
    const plan = new Plan().begin('general');
    expect(missingFoundations(plan.steps)).toEqual(['expectations', 'procedure', 'access']);
    plan.tick('intake', 'Client');
    plan.tick('expectations', 'Client');
    plan.tick('firstProcedure', 'Assistant');
    expect(missingFoundations(plan.steps)).toEqual(['access']);
    plan.tick('confidentiality');
    plan.tick('accessRequests', 'Assistant');
    expect(missingFoundations(plan.steps)).toEqual([]);
  });

  it('warns of ten tasks on day one, of a few not, and later no more', () => {
    const plan = new Plan().begin('general');
    const own = plan.room.get('plan', 'own');
    const ask = (given: number, on = today) => isRampSteep(own, plan.steps, { given, today: on });
    expect([ask(10), ask(manyTasks), ask(manyTasks - 1)]).toEqual([true, true, false]);
    expect(ask(10, { year: 2026, month: 12, day: 15 })).toBe(true);
    expect(ask(10, { year: 2026, month: 12, day: 16 })).toBe(false);
    expect(isRampSteep(undefined, [], { given: 10, today })).toBe(true);
  });
});

it('kept for the next client it carries nothing of this one (domain S40)', () => {
  const plan = new Plan().begin('general');
  const rename = (ready: string, title: string, actor: UserId) =>
    plan.run('renameStep', { stepId: plan.step(ready).id, title }, actor);
  rename('kickoff', 'My hello call', mona);
  rename('intake', 'canary by the client', layla);
  rename('doDont', 'canary: rules of NOOR dental', mona);
  rename('toolsTour', 'canary: كيف تعمل ليلى', mona);
  const own = { ready: null, owner: 'both', offset: 2, kind: 'plain', link: null, billable: null };
  const add = (title: string, actor: UserId, fields: object = {}) =>
    plan.run(
      'addStep',
      { stepId: newId(), ...own, title, after: [], orderKey: 'V', ...fields },
      actor,
    );
  add('My own step', mona);
  add('canary of the client', layla);
  plan.run('setStepKind', {
    stepId: plan.step('expectations').id,
    kind: 'page',
    link: { to: 'document', id: newId() },
  });
  plan.run('skipStep', { stepId: plan.step('introduction').id, reason: 'canary reason' });
  plan.run('addStepNote', {
    noteId: newId(),
    stepId: plan.step('contract').id,
    text: 'canary note',
  });
  plan.tick('contract');
  const kept = templateOf(plan.steps, { by: mona, names: ['Noor Dental', 'ليلى'] });
  const text = JSON.stringify(kept);
  expect(text).not.toContain('canary');
  for (const { id } of plan.steps) expect(text).not.toContain(id);
  for (const other of [layla, mona, dayZero, 'link', 'skipped', 'client":{'])
    expect(text).not.toContain(other);
  expect(kept.filter(({ title }) => title !== '').map(({ title }) => title)).toEqual([
    'My hello call',
    'My own step',
  ]);
  // All of the ready ones came along, each in its place and behind what comes first.
  expect(kept.flatMap(({ ready }) => ready ?? []).toSorted()).toEqual(
    stepsOfPlan.general.map(({ ready }) => ready).toSorted(),
  );
  const next = new Plan();
  next.run('beginPlan', { dayZero, ready: null, steps: beginWith(kept, newId) });
  expect(next.step('kickoff').after).toEqual([next.step('contract').id as PlanStepId]);
});
