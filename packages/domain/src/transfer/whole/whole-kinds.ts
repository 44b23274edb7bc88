import { areas } from '../../area/kinds.ts';
import { columns, labels } from '../../board/kinds.ts';
import { businessTexts } from '../../business/kinds.ts';
import { calls, plannedCheckIns } from '../../calls/kinds.ts';
import { messages, questions } from '../../comments/kinds.ts';
import { documents } from '../../docs/kinds.ts';
import { fileRequests, files } from '../../files/kinds.ts';
import { handOffs } from '../../handoff/kinds.ts';
import { checklistItems, tasks } from '../../task/kinds.ts';
import { seriesKind } from '../../task/repeat/series-kind.ts';
import { events, templates, templateTasks } from '../../template/kinds.ts';
import { members } from '../../workspace/kinds.ts';

/** Every kind that comes with a whole workspace, in the order in which one points to another. */
export const wholeKinds = [
  ...[
    members,
    columns,
    labels,
    areas,
    templates,
    templateTasks,
    events,
    documents,
    files,
    fileRequests,
  ],
  ...[seriesKind, tasks, checklistItems, messages, questions, calls, plannedCheckIns, handOffs],
  businessTexts,
] as const;
