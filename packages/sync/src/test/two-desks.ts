import { addCard } from './card-model.ts';
import { Desk } from './desk.ts';
import { RoomBench } from './room-bench.ts';

/** Two people in one room, who both see the card `a`. */
export async function twoDesks(): Promise<{ bench: RoomBench; one: Desk; two: Desk }> {
  const bench = await RoomBench.open();
  const one = await Desk.open(bench);
  const two = await Desk.open(bench);
  one.client.mutate(addCard, { id: 'a', title: 'A' });
  await both(one, two);
  return { bench, one, two };
}

/** Until everything that one of them did is with the other. */
export async function both(one: Desk, two: Desk): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await one.rest();
    await two.rest();
  }
}
