/**
 * Work that the server does again and again by itself: declared here once, by the feature that owns it.
 * Whatever it does may be done again: a run that was cut off is not finished but begun anew.
 */
export interface Job {
  /** `<feature>.<what>`; its row in the table `job` is found by it, so it is never used for other work. */
  readonly name: string;
  /** Milliseconds from one due time to the next; ten seconds is as fine as the ticks are. */
  readonly every: number;
  /** Due whenever a process starts, too. */
  readonly atStart: boolean;
  /** The signal says that the process stops: what runs then gets a second and a half to end well. */
  run(signal: AbortSignal): Promise<void>;
}

/** @throws TypeError where the name or the rhythm is none. */
export function defineJob(
  job: Pick<Job, 'name' | 'every' | 'run'> & Partial<Pick<Job, 'atStart'>>,
): Job {
  if (!/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(job.name))
    throw new TypeError(`a job is named feature.what, not ${job.name}`);
  if (!(job.every >= 1_000)) throw new TypeError(`${job.name} is due every ${job.every} ms`);
  return { atStart: false, ...job };
}
