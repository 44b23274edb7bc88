/** Prints each problem on a line of its own and ends the process: with 1 when there is any. */
export function report(what: string, problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? `${what}: nothing to complain` : `${what}: ${problems.length} problems`,
  );
  process.exit(problems.length === 0 ? 0 : 1);
}
