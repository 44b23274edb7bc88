import { rounded } from '../measure/median.ts';
import { isMet, type GoalReport } from './goal-report.ts';

const show = (cell: string | number): string =>
  typeof cell === 'number' ? (Number.isFinite(cell) ? String(rounded(cell)) : '–') : cell;

export function printGoal(report: GoalReport): void {
  const table = [report.columns, ...report.rows].map((row) => row.map(show));
  const widths = report.columns.map((_, column) =>
    Math.max(...table.map((row) => row[column]!.length)),
  );
  console.log(`\nGoal ${report.goal}: ${report.title}`);
  for (const row of table) {
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd()}`,
    );
  }
  for (const bar of report.bars) {
    const verdict = isMet(bar) ? 'met' : 'NOT MET';
    console.log(`  ${verdict}: ${bar.what}: ${show(bar.reached)} (${bar.sense} ${bar.bar})`);
  }
  for (const note of report.notes) console.log(`  ${note}`);
}

export function printVerdict(reports: readonly GoalReport[]): void {
  const bars = reports.flatMap((report) => report.bars);
  const met = bars.filter(isMet).length;
  console.log(`\n${met} of ${bars.length} bars met.`);
}
