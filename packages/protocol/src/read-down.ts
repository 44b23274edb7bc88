import { down, type Down } from './down.ts';

const known: ReadonlySet<string> = new Set(down.options.map(({ shape }) => shape.type.value));
const newer: Down = { type: 'fault', code: 'newer_server', params: {} };

/**
 * One message as this page understands it; nothing where it cannot be read. Beside it stands a fault of
 * the page's own, `newer_server`, where the server knows more than the page: a kind of message, a code, a
 * role, a capability.
 */
export function readDown(raw: unknown): readonly Down[] {
  const parsed = down.safeParse(raw);
  if (parsed.success) return saysMore(raw, parsed.data) ? [parsed.data, newer] : [parsed.data];
  const { type } = (raw ?? {}) as { readonly type?: unknown };
  return typeof type === 'string' && !known.has(type) ? [newer] : [];
}

function saysMore(raw: unknown, read: Down): boolean {
  const said = raw as Partial<Record<'code' | 'role', unknown>> & {
    readonly capabilities?: readonly unknown[];
  };
  if ('code' in read && read.code !== said.code) return true;
  if (!('role' in read)) return false;
  return read.role !== said.role || read.capabilities.length !== said.capabilities?.length;
}
