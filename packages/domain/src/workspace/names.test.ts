import { SeededRandom } from '@sanad/testing/seeded-random';
import { expect, it } from 'vitest';

import { refusalOfIssues } from '../kernel/refusal-of-issues.ts';
import { schemaLeaves } from '../kernel/schema-walk.ts';
import { workspaceRoomModel } from './room-model.ts';
import { layTable, sampleOf } from './test/laid-table.ts';

/** A word that may be left out. */
const maybe = (mutation: string) => `${mutation}.word`;
/** Texts that are no names: written in paragraphs, in a grammar of their own, or empty where there is none. */
const noNames = new Set([
  ...['createTask.brief', 'writeTaskBrief.text', 'chooseTaskBrief.text', 'turnIdeaIntoTask.brief'],
  ...['createChecklistItem.checklist', 'moveChecklistItem.checklist', 'turnTaskIntoStep.checklist'],
  ...['planCheckIn.zone', 'planCheckIn.wall'],
  ...['sendHandOff.text', 'sendHandOff.day', 'sendHandOff.zone', 'editHandOff.text'],
  ...['writeBusiness.text', 'chooseBusiness.text'],
  ...['sendMessage.text', 'editMessage.text', 'react.emoji', 'unreact.emoji'],
  ...['proposeDate', 'withdrawTask', 'startTask', 'deliverTask', 'acceptDelivery'].map(maybe),
  ...['takeBackDelivery'].map(maybe),
  ...['skipRepeat.day', 'unskipRepeat.day', 'createEvent.day', 'createEvent.zone'],
  ...[
    'moveEvent.day',
    'moveWithEvent.day',
    'makeEventTask.brief',
    'addTemplateTask.brief',
    'setTemplateWords.brief',
  ],
]);
/** Read by programs, as ids are. */
const machine = /^(rev|base|orderKey|proposalId|askId)$/;

const table = layTable(new SeededRandom(3));
const byPeople = [...workspaceRoomModel.mutations.values()].filter(
  ({ needs }) => needs !== 'server',
);

/** Every text that people give to a mutation, from its schema: a new one must be a clean name, or be named above. */
const named = byPeople.flatMap(({ name, args, ids }) =>
  [...schemaLeaves(args, () => false)].flatMap(([path, leaf]) => {
    const field = path[0]!;
    const isText = path.length === 1 && leaf._zod.def.type === 'string';
    const isId = ids.some((id) => id.path.join('.') === path.join('.'));
    const isName = isText && !isId && !machine.test(field) && !noNames.has(`${name}.${field}`);
    return isName ? [[name, field] as const] : [];
  }),
);

function argsOf(mutation: string): object {
  for (let seed = 1; seed < 50; seed += 1) {
    const intent = sampleOf(table, mutation, new SeededRandom(seed));
    if (intent) return intent.args as object;
  }
  throw new Error(
    `${mutation} gives no sample on any of 49 seeds: lay what it asks for in test/laid-table.ts`,
  );
}

it('there are names to look at', () => {
  expect(named.length).toBeGreaterThan(10);
});

it.each(named)('%s takes a clean %s and refuses one that shows nothing', (mutation, field) => {
  const schema = workspaceRoomModel.mutations.get(mutation)!.args;
  const args = argsOf(mutation);
  const clean = schema.parse({ ...args, [field]: ' \u202EINV\u0000-7\u2028\u200B paid ' });
  expect(clean).toMatchObject({ [field]: 'INV-7 paid' });
  const blank = schema.safeParse({ ...args, [field]: '\u200B\u3164\u202E' });
  expect(refusalOfIssues(blank.error!).code).toBe('name_blank');
});

it('of a member or a workspace that the ledger still holds is shown clean, and never refused', () => {
  const schema = workspaceRoomModel.mutations.get('setWorkspaceFacts')!.args;
  expect(schema.parse({ name: '\u202EClinic\n' })).toEqual({ name: 'Clinic' });
  expect(schema.parse({ name: '\u200B' })).toEqual({ name: '…' });
});
