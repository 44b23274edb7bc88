import type { TodayDay } from '@sanad/domain/today/merge-today';

import { useWords } from '../../i18n/language-context.tsx';
import { todayWords } from './today-words.ts';

/** The day in one or two sentences. */
export function TodayLead(props: { readonly day: TodayDay }) {
  const { today, late, answer, coming, waiting } = props.day;
  const { lead } = useWords(todayWords);
  // The empty page says it itself.
  if (today.length + late.length + answer.length + coming.length + waiting.length === 0)
    return null;
  const clients = new Set(today.map(({ workspaceId }) => workspaceId)).size;
  const said = [
    lead.due(today.length, clients),
    late.length > 0 ? lead.late(late.length) : '',
    answer.length > 0 ? lead.answer(answer.length) : '',
  ];
  return <p className="text-lead text-ink-2">{said.filter((each) => each !== '').join(' ')}</p>;
}
