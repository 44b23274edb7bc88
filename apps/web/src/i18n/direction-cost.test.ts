import { directionOf } from '@sanad/domain/kernel/direction';
import { expect, it } from 'vitest';

const letters = 100_000;

// Asked of everything that people write, before it is drawn. The domain itself knows no clock.
it.each(['[', 'a-', 'a.', 'ب'])(
  'one long word of %j has its direction about as soon as many short ones',
  (part) => {
    const timeOf = (text: string): number => {
      const once = (): number => {
        const began = performance.now();
        directionOf(text);
        return performance.now() - began;
      };
      return Math.min(once(), once(), once());
    };
    const short = `${part.repeat(10 / part.length)} `;
    const words = timeOf(short.repeat(letters / short.length));
    // Tried anew from each of its letters it would be a thousand times.
    expect(timeOf(part.repeat(letters / part.length))).toBeLessThan(50 * words);
  },
);
