import { describe, expect, it } from 'vitest';

import type { UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { PlainRoom } from '../kernel/plain-room.ts';
import { Refusal } from '../kernel/refusal.ts';
import { documentTextsOf, taskTextsOf } from './idea-texts.ts';
import { personLimits } from './limit.ts';
import type { IdeaRecord } from './record.ts';
import { personRoomModel, type PersonRoomCollections } from './room-model.ts';

const layla = '00000000-0000-4000-8000-00000000a901' as UserId;
const now = 1_700_000_000_000 as Instant;
const uuid = (n: number) => `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`;
const [ideaId, besideId, clinic, bakery, becomes, other] = [1, 2, 3, 4, 5, 6].map(uuid);
const rev = (n: number) => `rev-${`${n}`.padStart(5, '0')}`;

class Ideas {
  readonly room: PlainRoom<PersonRoomCollections> = new PlainRoom(personRoomModel);

  run(name: string, args: object): void {
    this.room.run({ name, args }, layla, now);
  }

  refusalOf(name: string, args: object): string | undefined {
    try {
      this.run(name, args);
      return undefined;
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error);
    }
  }

  capture(text: string, fields: object = {}): this {
    this.run('captureIdea', { ideaId, text, at: now, rev: rev(1), ...fields });
    return this;
  }

  turn(fields: object = {}): string | undefined {
    const wish = { ideaId, into: 'task', workspaceId: clinic, becomes };
    return this.refusalOf('turnIdea', { ...wish, ...fields });
  }

  rewrite(text: string, over = rev(1)): string | undefined {
    return this.refusalOf('rewriteIdea', { ideaId, over, text, rev: rev(2), besideId });
  }

  get texts(): readonly string[] {
    return this.room.all('idea').map(({ text }) => text);
  }

  get one(): IdeaRecord | undefined {
    return this.room.get('idea', ideaId!);
  }
}

describe('an idea', () => {
  it('keeps its words as they were typed and when they came, never later than now', () => {
    const ideas = new Ideas().capture('Gloves\n\nقفازات nul \0', { at: now + 60_000 });
    expect(ideas.one).toEqual({
      id: ideaId,
      text: 'Gloves\n\nقفازات nul ',
      at: now,
      rev: rev(1),
      turning: null,
      refusal: null,
    });
    expect(new Ideas().capture('Before', { at: 5 }).one?.at).toBe(5);
  });

  it('without words, too long, or one too many is refused, and changes nothing', () => {
    const ideas = new Ideas();
    const tried = (text: string) =>
      ideas.refusalOf('captureIdea', { ideaId, text, at: now, rev: rev(1) });
    expect(tried(' \u200f\n')).toBe('bad_request');
    expect(tried('x'.repeat(personLimits.ideaLength + 1))).toBe('bad_request');
    expect(ideas.texts).toEqual([]);
    for (let n = 0; n < personLimits.ideas; n += 1)
      ideas.room.put('idea', { id: uuid(100 + n), text: 'x' } as unknown as IdeaRecord);
    expect(tried('One more')).toBe('limit_reached');
  });

  it('let go is gone, twice too, and brought back stands where it stood', () => {
    const ideas = new Ideas().capture('Gloves', { at: 5 });
    for (let time = 0; time < 2; time += 1) ideas.run('letGoIdea', { ideaId });
    expect(ideas.texts).toEqual([]);
    expect(ideas.capture('Gloves', { at: 5 }).one?.at).toBe(5);
  });

  it('rewritten on two devices at once is two: neither takes away the other’s words', () => {
    const ideas = new Ideas().capture('Gloves', { at: 5 });
    expect(ideas.rewrite('Gloves, size M')).toBeUndefined();
    expect(ideas.texts).toEqual(['Gloves, size M']);
    const beside = { besideId: other, rev: rev(3) };
    ideas.run('rewriteIdea', { ideaId, over: rev(1), text: 'Gloves, blue', ...beside });
    expect(ideas.texts).toEqual(['Gloves, size M', 'Gloves, blue']);
    expect(ideas.room.get('idea', other!)?.at).toBe(5);
  });

  it('rewritten after it was let go, or while it is turning, is another one', () => {
    const gone = new Ideas().capture('Gloves');
    gone.run('letGoIdea', { ideaId });
    expect(gone.rewrite('Gloves, size M')).toBeUndefined();
    expect(gone.texts).toEqual(['Gloves, size M']);
    const turning = new Ideas().capture('Gloves');
    turning.turn();
    expect(turning.rewrite('Gloves, size M')).toBeUndefined();
    expect(turning.texts).toEqual(['Gloves', 'Gloves, size M']);
  });

  it('outlives what it says of a workspace: the end of a stay takes drafts, and no idea', () => {
    const ideas = new Ideas().capture('Gloves');
    ideas.turn();
    ideas.run('purgeDrafts', { workspaceId: clinic, standing: null });
    expect(ideas.texts).toEqual(['Gloves']);
  });
});

describe('an idea that becomes something', () => {
  it('goes to one place: the first wish is heard, a repeat changes nothing, another is refused', () => {
    const ideas = new Ideas().capture('Gloves');
    expect(ideas.turn()).toBeUndefined();
    expect(ideas.turn()).toBeUndefined();
    expect(ideas.turn({ workspaceId: bakery, becomes: other })).toBe('changed_since');
    expect(ideas.one?.turning).toEqual({ into: 'task', workspaceId: clinic, becomes });
    expect(ideas.turn({ ideaId: other })).toBe('not_found');
    expect(ideas.turn({ into: 'invoice' })).toBe('bad_request');
  });

  it('goes when what it becomes is there, and only for that', () => {
    const ideas = new Ideas().capture('Gloves');
    ideas.turn();
    ideas.run('settleIdea', { ideaId, becomes: other });
    expect(ideas.texts).toEqual(['Gloves']);
    for (let time = 0; time < 2; time += 1) ideas.run('settleIdea', { ideaId, becomes });
    expect(ideas.texts).toEqual([]);
  });

  it('stays an idea where its workspace does not take it, and says why until it is tried anew', () => {
    const ideas = new Ideas().capture('Gloves');
    ideas.turn();
    ideas.run('keepIdea', { ideaId, becomes: other, refusal: 'forbidden' });
    expect(ideas.one?.turning).not.toBeNull();
    ideas.run('keepIdea', { ideaId, becomes, refusal: 'forbidden' });
    expect(ideas.one).toMatchObject({ turning: null, refusal: 'forbidden' });
    ideas.turn({ becomes: other });
    expect(ideas.one?.refusal).toBeNull();
  });
});

describe('what it becomes', () => {
  it('has its first line as title and the others under it', () => {
    expect(taskTextsOf('\n  Order\tgloves \n\nSize M\nBlue\n')).toEqual({
      title: 'Order gloves',
      rest: 'Size M\nBlue',
    });
    expect(documentTextsOf('قفازات')).toEqual({ title: 'قفازات', rest: '' });
  });

  it('loses no word of a first line that is too long for a title', () => {
    const long = `${'word '.repeat(120)}\nand more`;
    const { title, rest } = taskTextsOf(long);
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title.endsWith('…')).toBe(true);
    expect(rest).toBe(long);
  });
});
