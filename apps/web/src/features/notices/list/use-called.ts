import type { Notice, NoticeId } from '@sanad/protocol/http/notices';
import { useEffect, type RefObject } from 'react';

/** The entry that one came for is in sight and has the focus, once it is here; a question opens. */
export function useCalled(
  list: RefObject<HTMLElement | null>,
  called: string | undefined,
  entries: readonly Notice[],
  onOpen: (id: NoticeId) => void,
): void {
  const found = entries.find(({ id }) => id === called);
  const { id, kind } = found ?? {};
  useEffect(() => {
    if (id === undefined) return;
    const row = list.current?.querySelector(`[data-notice="${id}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('[data-way]')?.focus({ preventScroll: true });
    if (kind === 'asked') onOpen(id);
    // Once for each that is called.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, kind]);
}
