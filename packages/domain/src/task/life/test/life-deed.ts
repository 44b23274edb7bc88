import type { UserId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Intent } from '../../../kernel/mutation.ts';
import { RandomSampler, type Chance, type SampledRecords } from '../../../kernel/random-sampler.ts';
import {
  workspaceRoomModel,
  type WorkspaceRoomCollections,
} from '../../../workspace/room-model.ts';

/** What moves a task through its life, the likelier the more often it stands here. */
const moving = [
  ...[
    'createTask',
    'assignTask',
    'assignTask',
    'offerTask',
    'proposeDate',
    'agreeDate',
    'agreeDate',
  ],
  ...['agreeDate', 'takeBackProposal', 'declineTask', 'withdrawTask', 'startTask', 'startTask'],
  ...[
    'sendMessage',
    'sendMessage',
    'withdrawQuestion',
    'deliverTask',
    'deliverTask',
    'acceptDelivery',
  ],
  ...[
    'requestChanges',
    'takeBackDelivery',
    'cancelTask',
    'reopenTask',
    'setOwnTaskState',
    'moveTask',
  ],
  ...['moveTask', 'archiveTask', 'setTaskDue', 'remindTask', 'acknowledgeChange', 'writeTaskBrief'],
];

/** A random step of somebody's, of what they see; `undefined` where they can take none of its kind. */
export function lifeDeedOf(
  records: SampledRecords<WorkspaceRoomCollections>,
  random: Chance,
  by: { readonly actor: UserId; readonly now: Instant },
): Intent | undefined {
  const name = random.pick(moving)!;
  const from = new RandomSampler<WorkspaceRoomCollections>(records, random, by);
  const args = workspaceRoomModel.mutations.get(name)!.sample!(from);
  return args && { name, args };
}
