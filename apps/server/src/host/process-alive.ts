import { readFileSync } from 'node:fs';

/**
 * Whether a process of that id lives and, where the system can tell (`/proc`), whether its command line
 * contains `mark`: after a reboot the same number may belong to a stranger. A zombie counts as dead.
 */
export function isProcessAlive(pid: number, mark?: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  let commandLine: string;
  try {
    commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return true;
  }
  // Empty of a zombie, and for a moment of one that is just becoming another program.
  if (commandLine === '' && isZombie(pid)) return false;
  return mark === undefined || commandLine.includes(mark);
}

function isZombie(pid: number): boolean {
  try {
    const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the program's name in brackets, which may hold brackets itself.
    return told.slice(told.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return true;
  }
}
