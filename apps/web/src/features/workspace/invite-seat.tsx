import { sideOf } from '@sanad/domain/access/side';
import type { InvitationPreview } from '@sanad/protocol/http/workspace';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { shapeOfSide } from '../../ui/person.ts';
import { Seat } from '../../ui/seat.tsx';
import { workspaceWords } from './workspace-words.ts';

/** The empty seat, in the shape and the colour it will have. */
export function InviteSeat(props: { readonly preview: InvitationPreview }) {
  const words = useWords(workspaceWords).invite;
  const { preview } = props;
  return (
    <div className="mb-5.5 flex items-center gap-2.5">
      <Seat hue={preview.hue} shape={shapeOfSide(sideOf(preview.role))} />
      <div className="min-w-0">
        <b>{words.seat}</b>
        <div className="text-meta text-ink-3">
          <Sentence>{words.seatIn(preview.workspaceName, preview.role)}</Sentence>
        </div>
      </div>
    </div>
  );
}
