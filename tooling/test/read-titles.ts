import { parseAst } from 'vitest/node';

/** A test as its file writes it: holes of a template or a table (`${what}`, `%s`) stand in it as they are. */
export interface TestTitle {
  readonly title: string;
  /** With the titles of the groups around it, as the runners put them together. */
  readonly full: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const testNames = new Set(['it', 'test']);
/** What makes a test or a group of it, behind a dot; `test.step` and `test.slow` make neither. */
const makers = new Set(['each', 'for', 'only', 'skip', 'fails', 'fixme', 'concurrent', 'describe']);

/** Every test that a source declares, in its order. Read from the syntax: nothing is run. */
export function readTitles(source: string): readonly TestTitle[] {
  const found: TestTitle[] = [];
  visit(parseAst(source, { lang: 'tsx' }), []);
  return found;

  function visit(value: unknown, groups: readonly string[]): void {
    if (Array.isArray(value)) for (const one of value) visit(one, groups);
    if (!isNode(value)) return;
    const kind = value.type === 'CallExpression' ? kindOf(value['callee']) : null;
    const [first, ...rest] = kind === null ? [] : (value['arguments'] as readonly unknown[]);
    const title = isNode(first) && rest.length > 0 ? titleOf(first, source) : null;
    if (title === null) {
      for (const one of Object.values(value)) visit(one, groups);
      return;
    }
    const all = [...groups, title];
    if (kind === 'test') found.push({ title, full: all.join(' ') });
    visit(rest, all);
  }
}

/** Of `it`, `test.only`, `it.each(table)`, `test.describe`; null for calls of anything else. */
function kindOf(callee: unknown): 'test' | 'group' | null {
  if (!isNode(callee)) return null;
  if (callee.type === 'Identifier') {
    if (callee['name'] === 'describe') return 'group';
    return testNames.has(String(callee['name'])) ? 'test' : null;
  }
  if (callee.type === 'CallExpression') return kindOf(callee['callee']);
  if (callee.type !== 'MemberExpression' || !isNode(callee['property'])) return null;
  const name = String(callee['property']['name']);
  if (!makers.has(name)) return null;
  const of = kindOf(callee['object']);
  return of !== null && name === 'describe' ? 'group' : of;
}

/** Only words make a title: the table that `it.each(…)` is given is none. */
function titleOf(node: Node, source: string): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type === 'TemplateLiteral') return source.slice(node.start + 1, node.end - 1);
  return null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
