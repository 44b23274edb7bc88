/**
 * Walks every way through something that has several next steps at each point: `walk` asks `choose(n)` which of n it
 * takes, and is begun anew for each way. Gives how many there were.
 */
export async function everyOrder(
  walk: (choose: (of: number) => number) => Promise<void>,
): Promise<number> {
  const taken: { at: number; of: number }[] = [];
  for (let ways = 1; ; ways += 1) {
    let depth = 0;
    await walk((of) => {
      const choice = (taken[depth] ??= { at: 0, of });
      depth += 1;
      if (choice.of !== of) throw new Error('the same way led elsewhere');
      return choice.at;
    });
    while (taken.length > 0 && taken.at(-1)!.at === taken.at(-1)!.of - 1) taken.pop();
    if (taken.length === 0) return ways;
    taken.at(-1)!.at += 1;
  }
}
