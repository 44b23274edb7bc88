import type { Hue } from '../ui/person.ts';

export const hueNames: readonly Hue[] = ['saffron', 'sea', 'ruby', 'olive', 'fig', 'sky'];
