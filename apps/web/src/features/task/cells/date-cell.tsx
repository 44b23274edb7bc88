import { shownDue } from '@sanad/domain/task/life/date-view';
import { useState } from 'react';

import { useWords } from '../../../i18n/language-context.tsx';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { CellPopover } from '../../../ui/cell-popover.tsx';
import type { DateDraft } from '../../../ui/date/date-draft.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { CellProps } from '../../board/task-looks.ts';
import { TaskDate } from '../due/task-date.tsx';
import { ChooseDate } from '../life/choose-date.tsx';
import { dateActOf, useGiveDate } from '../life/use-give-date.ts';
import { useStanding } from '../life/use-standing.ts';
import { taskWords } from '../task-words.ts';

/** Its date on both clocks; chosen anew it is set, or asked of the other side, as the law says. */
export function DateCell(props: CellProps & { readonly isShort?: boolean }) {
  const { task, readOnly, slot, isShort = false } = props;
  const words = useWords(taskWords).picker;
  const { userId } = useSession();
  const standing = useStanding(task);
  const set = useGiveDate();
  const [begun, setBegun] = useState<DateDraft>();
  const act = dateActOf(standing, userId);
  const hasDate = task.due !== null || task.proposal !== null;
  const shown =
    hasDate && !isShort ? (
      <TaskDate task={task} />
    ) : (
      <Icon name="calendar" size="small" className="text-ink-3 opacity-50" />
    );
  if (readOnly || act === 'notYours') {
    return isShort || !hasDate ? null : <span className="flex px-1.5">{shown}</span>;
  }
  return (
    <CellPopover slot={slot} label={words.title} shown={shown} opens="dialog">
      {(close) => (
        <ChooseDate
          task={task}
          value={shownDue(standing)}
          isProposal={act === 'propose'}
          begun={begun}
          onLeave={(left) => {
            setBegun(left);
            close();
          }}
          onChoose={(due, word) => {
            const isMade = set(standing, due, word);
            close();
            return isMade;
          }}
        />
      )}
    </CellPopover>
  );
}
