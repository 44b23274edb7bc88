import { describe, expect, it } from 'vitest';

import { cairoWeek, openHoursBed, opens, tonight } from '../../../test/hours-bed.ts';
import { answersOf, reviewsAt } from '../../../test/review-bed.ts';

const bed = await openHoursBed();

describe('a review at night', () => {
  it('stands in the inbox at once and calls nobody before their next hours (domain S27)', async () => {
    const { layla, mona, workspaceId } = await bed.begin();
    await bed.says(mona, cairoWeek);
    bed.clock = tonight;
    const at = reviewsAt(workspaceId, mona);
    const answers = answersOf('day30', 3);
    expect((await layla.call('POST', at, { kind: 'day30' })).status).toBe(200);
    expect((await layla.call('POST', `${at}/1/part`, { answers })).status).toBe(200);
    const { body } = await mona.call('GET', '/api/me/inbox?view=waiting&edition=5');
    expect(JSON.stringify(body)).toContain('reviewWaits');
    expect((await bed.counts(mona)).unread).toBe(0);
    await bed.goTo(opens);
    // What was due and is in now calls nobody: one thing waits.
    expect((await bed.counts(mona)).unread).toBe(1);
  });
});
