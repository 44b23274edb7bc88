import type { Instant } from '@sanad/domain/kernel/instant';
import type { Notice } from '@sanad/protocol/http/notices';

import { useWords } from '../../../i18n/language-context.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import type { Marks } from '../marks/marked.ts';
import { useMarks } from '../marks/use-marks.ts';
import { noticesWords } from '../notices-words.ts';
import { useMoment } from './use-moment.ts';

/** Read, done, later for one entry; what takes it out of sight can be taken back. */
export function useRowActs(entry: Notice) {
  const words = useWords(noticesWords);
  const moment = useMoment();
  const { mark } = useMarks();
  const { id, kind, task } = entry;
  const before = { read: entry.readAt !== null };

  async function away(marks: Marks, back: Marks, text: string): Promise<void> {
    if (!(await mark([id], marks))) return;
    const onAct = (): void => void mark([id], back);
    toasts.show({ text, action: { label: words.undo, icon: 'undo', onAct } });
  }

  return {
    read: (read: boolean) => void mark([id], { read }),
    done(done: boolean) {
      if (!done) return void mark([id], { done });
      const text = words.isDone(words.titles[kind]?.(task?.title ?? '') ?? words.news);
      void away({ done, read: true }, { done: false, ...before }, text);
    },
    later(until: Instant | null) {
      if (until === null) return void mark([id], { laterUntil: null });
      const text = words.putOff(moment(until));
      void away({ laterUntil: until }, { laterUntil: null, ...before }, text);
    },
  };
}
