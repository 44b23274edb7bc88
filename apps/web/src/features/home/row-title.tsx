import { Link } from '@tanstack/react-router';

import { useSession } from '../../realtime/session/session-context.tsx';
import { OwnWords } from '../../ui/text/own-words.tsx';

/** What a row is about, in its own words: the way to the task. */
export function RowTitle(props: {
  readonly taskId: string;
  readonly text: string;
  /** Nothing else in the row can be pressed: all of it leads there. */
  readonly whole?: boolean;
}) {
  const { workspaceId } = useSession();
  return (
    <h4>
      <Link
        to="/w/$workspaceId/board/$taskId"
        params={{ workspaceId, taskId: props.taskId }}
        data-way=""
        className={`rounded-tag hover:underline focus-visible:outline-offset-4 ${props.whole === true ? 'after:absolute after:inset-0' : ''}`}
      >
        <OwnWords
          as="span"
          text={props.text}
          className="block text-ui font-semibold text-pretty wrap-anywhere beside-mark"
        />
      </Link>
    </h4>
  );
}
