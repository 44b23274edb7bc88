import type { ImportCounts } from '@sanad/protocol/http/transfer';

import { useWords } from '../../i18n/language-context.tsx';
import { transferWords } from './transfer-words.ts';

/** How many of each kind, without those of which there are none. */
export function CountsLine(props: { readonly counts: ImportCounts; readonly none: string }) {
  const words = useWords(transferWords).bring;
  const { columns, tasks, labels, checklistItems, messages } = props.counts;
  const { documents = 0, files = 0 } = props.counts;
  const parts = [
    [columns, words.columns],
    [tasks, words.tasks],
    [labels, words.labels],
    [checklistItems, words.items],
    [messages, words.messages],
    [documents, words.documents],
    [files, words.files],
  ] as const;
  const said = parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : []));
  return <>{said.length === 0 ? props.none : said.join(' · ')}</>;
}
