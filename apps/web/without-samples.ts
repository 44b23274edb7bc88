import type { Plugin } from 'vite';

/** As far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isOfDomain = /\/packages\/domain\/src\/[^?]*\.ts$/;
const nothing = 'undefined';

/**
 * Every mutation gives a sample of itself, which tests alone play: browsers are sent none. What only samples use
 * goes with them.
 */
export function withoutSamples(): Plugin {
  return {
    name: 'without-samples',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!isOfDomain.test(id) || !code.includes('sample')) return null;
      const found = samplesIn(this.parse(code) as unknown as Node);
      if (found.length === 0) return null;
      let cut = code;
      // From the end, so that the places of the others stay.
      for (const { start, end } of found.toReversed()) {
        cut = `${cut.slice(0, start)}sample: ${nothing}${cut.slice(end)}`;
      }
      return { code: cut, map: null };
    },
  };
}

/** The `sample` of every object that is a mutation: one with a name that says what it needs. */
function samplesIn(node: unknown, found: Node[] = []): Node[] {
  if (Array.isArray(node)) for (const each of node) samplesIn(each, found);
  else if (isNode(node)) {
    const properties = node.type === 'ObjectExpression' ? (node['properties'] as Node[]) : [];
    const isMutation = properties.some((each) => keyOf(each) === 'needs');
    const sample = properties.find((each) => keyOf(each) === 'sample');
    if (isMutation && sample) found.push(sample);
    for (const child of Object.values(node)) if (typeof child === 'object') samplesIn(child, found);
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function keyOf({ key }: Node): unknown {
  return isNode(key) && key.type === 'Identifier' ? key['name'] : undefined;
}
