/** An open page, as the worker sees it. */
export interface OpenTab {
  readonly visibilityState: DocumentVisibilityState;
  postMessage(message: unknown, transfer: Transferable[]): void;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}

export interface OpeningPorts {
  readonly origin: string;
  /** The one that was used last comes first. */
  readonly tabs: () => Promise<readonly OpenTab[]>;
  readonly openWindow: (url: string) => Promise<unknown>;
  /** Whether a page goes there by itself, without loading anew. */
  readonly ask: (tab: OpenTab, path: string) => Promise<boolean>;
}

/** A place of the inbox; whatever else a message names is the inbox itself. */
export function inboxPath(data: unknown, origin: string): string {
  const { path } = (data ?? {}) as { path?: unknown };
  const url = typeof path === 'string' ? URL.parse(path, origin) : null;
  return url?.origin === origin && url.pathname === '/inbox' ? url.pathname + url.search : '/inbox';
}

/** A pressed notice: a page that is open goes there and comes to the front; where none is, one is opened. */
export async function openPushed(data: unknown, ports: OpeningPorts): Promise<void> {
  const path = inboxPath(data, ports.origin);
  const tabs = await ports.tabs();
  const tab = tabs.find(({ visibilityState }) => visibilityState === 'visible') ?? tabs[0];
  if (tab === undefined) return void (await ports.openWindow(path));
  // At once: the press allows it only for a moment.
  await tab.focus().catch(() => undefined);
  if (await ports.ask(tab, path)) return;
  await tab.navigate(path).catch(() => ports.openWindow(path));
}
