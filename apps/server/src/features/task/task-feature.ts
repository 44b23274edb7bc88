import type { ServerFeature } from '../../feature.ts';
import { defineJob } from '../../jobs/define-job.ts';
import { makeRepeats, type MakeRepeatsPorts } from './make-repeats.ts';

/** Tasks live in the room; what the server does for them by itself stands here. */
export function createTaskFeature(ports: MakeRepeatsPorts): ServerFeature {
  return {
    name: 'task',
    authorization: [],
    jobs: [
      defineJob({
        name: 'task.repeats',
        every: 60_000,
        atStart: true,
        run: (signal) => makeRepeats(ports, signal),
      }),
    ],
  };
}
