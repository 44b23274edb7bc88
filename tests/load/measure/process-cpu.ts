import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * CPU seconds and memory of processes as the kernel counts them (Linux /proc). What is compared is
 * deliveries per CPU second of everything that works for a server: Node, its workers, PostgreSQL.
 */
const ticksPerSecond = 100;

interface ProcessStat {
  readonly parent: number;
  readonly own: number;
  readonly reaped: number;
}

function readStat(pid: number): ProcessStat {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return {
    parent: fields[1]!,
    own: (fields[11]! + fields[12]!) / ticksPerSecond,
    reaped: (fields[13]! + fields[14]!) / ticksPerSecond,
  };
}

/** CPU seconds of a process and of everything it started; 0 for one that is gone. */
export function cpuSecondsOfTree(root: number): number {
  const stats = new Map<number, ProcessStat>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      stats.set(Number(entry), readStat(Number(entry)));
    } catch {
      // It ended between the listing and the reading.
    }
  }
  const sum = (pid: number): number => {
    const stat = stats.get(pid);
    if (!stat) return 0;
    let total = stat.own + stat.reaped;
    for (const [child, of] of stats) if (of.parent === pid) total += sum(child);
    return total;
  };
  return sum(root);
}

/** Resident memory in MiB; NaN for a process that is gone. */
export function residentMiB(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Busy CPU seconds of the whole machine: what neither side accounts for was somebody else's, and spoils a run. */
function machineBusySeconds(): number {
  const line = readFileSync('/proc/stat', 'utf8').split('\n')[0]!;
  const [user, nice, system, , , irq, softirq, steal] = line
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user! + nice! + system! + irq! + softirq! + steal!) / ticksPerSecond;
}

export function pinToCpu(pid: number, cpu: number): void {
  execFileSync('taskset', ['-a', '-c', '-p', String(cpu), String(pid)], { stdio: 'ignore' });
}

export interface Reading {
  readonly seconds: number;
  readonly serverCpuSeconds: number;
  readonly loadCores: number;
  readonly otherCores: number;
}

/** Measures one window of a run: call, drive the load, call what it returned. */
export function startReading(serverPids: readonly number[]): () => Reading {
  const started = performance.now();
  const busy = machineBusySeconds();
  const server = serverPids.reduce((sum, pid) => sum + cpuSecondsOfTree(pid), 0);
  const self = process.cpuUsage();
  return () => {
    const seconds = (performance.now() - started) / 1000;
    const own = process.cpuUsage(self);
    const loadCores = (own.user + own.system) / 1e6 / seconds;
    const serverCpuSeconds =
      serverPids.reduce((sum, pid) => sum + cpuSecondsOfTree(pid), 0) - server;
    const otherCores =
      (machineBusySeconds() - busy) / seconds - loadCores - serverCpuSeconds / seconds;
    return { seconds, serverCpuSeconds, loadCores, otherCores };
  };
}
