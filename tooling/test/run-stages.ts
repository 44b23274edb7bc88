import type { Counts } from './counts.ts';
import type { Stage } from './stages.ts';

/** So many of the stages that work beside others run at once. */
const lanes = 2;

/**
 * Runs the stages, each after `ready` lets it; resolves to what each came to, by name. First those that work
 * beside others, several at once, each told in one piece at its end; then the others alone, told as they go.
 */
export async function runStages(
  stages: readonly Stage[],
  ready: (stage: Stage) => Promise<void>,
  tell: (text: string) => void = console.log,
): Promise<ReadonlyMap<string, Counts>> {
  const results = new Map<string, Counts>();
  const beside = stages.filter((stage) => stage.beside);
  const waiting = [...beside];
  const lane = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      await ready(stage);
      let said = '';
      const told = await timed(stage, (text) => {
        said += text;
      });
      tell(`\n── ${stage.name}\n${said.trimEnd()}`);
      tell(told);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  for (const stage of stages) {
    if (stage.beside) continue;
    await ready(stage);
    tell(`\n── ${stage.name}`);
    tell(await timed(stage));
  }
  return results;

  async function timed(stage: Stage, say?: (text: string) => void): Promise<string> {
    const begun = Date.now();
    let counts: Counts;
    try {
      counts = await stage.run(say);
    } catch (error) {
      counts = { passed: 0, failures: [error instanceof Error ? error.message : String(error)] };
    }
    results.set(stage.name, counts);
    const { passed, failures } = counts;
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    return [
      `── ${stage.name}: ${passed} passed, ${failures.length} failed in ${seconds} s`,
      ...failures.map((failure) => `   ✗ ${failure}`),
    ].join('\n');
  }
}
