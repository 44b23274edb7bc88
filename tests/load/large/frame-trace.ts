import type { CDPSession, Page } from '@playwright/test';

/** What the page's main thread did while something went on, by the browser's own trace. */
export interface FrameTrace {
  readonly tasks: number;
  readonly longestTaskMs: number;
  readonly over50Ms: number;
  /** The longest run of the page's own functions, and of what the browser does to lay out and style what they changed. */
  readonly longestCallMs: number;
  readonly longestLayoutMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

export async function traceFrames(
  page: Page,
  session: CDPSession,
  act: () => Promise<void>,
): Promise<FrameTrace> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  await page.evaluate(() => performance.mark('begun'));
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return readTrace(events);
}

/** The main thread of the page is the one that has most to do among those of its name. */
function readTrace(events: readonly TraceEvent[]): FrameTrace {
  const mains = events
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid));
  const main = mains.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const lengths = (...names: string[]): number[] =>
    main.filter(({ name }) => names.includes(name)).map(({ dur = 0 }) => dur / 1000);
  const longest = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), 0);
  const tasks = lengths('RunTask');
  return {
    tasks: tasks.length,
    longestTaskMs: longest(tasks),
    over50Ms: tasks.filter((each) => each > 50).length,
    longestCallMs: longest(lengths('FunctionCall', 'EventDispatch', 'FireAnimationFrame')),
    longestLayoutMs: longest(lengths('Layout', 'UpdateLayoutTree')),
  };
}
