import { archiveEvent } from '@sanad/domain/template/event-mutations';
import { events, templates } from '@sanad/domain/template/kinds';
import { archiveTemplate } from '@sanad/domain/template/template-mutations';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useArchived, type Archived } from '../../../realtime/session/use-archived.ts';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { templateWords } from '../template-words.ts';

interface ArchivedProps {
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

export function ArchivedTemplates(props: ArchivedProps) {
  const words = useWords(templateWords);
  const mutate = useMutate();
  return (
    <ArchivedNames
      {...props}
      archived={useArchived(templates)}
      title={words.archivedTitle}
      none={words.noArchived}
      onRestore={(templateId) => mutate(archiveTemplate, { templateId, archived: false })}
    />
  );
}

export function ArchivedEvents(props: ArchivedProps) {
  const words = useWords(templateWords);
  const mutate = useMutate();
  return (
    <ArchivedNames
      {...props}
      archived={useArchived(events)}
      title={words.archivedEventsTitle}
      none={words.noArchivedEvents}
      onRestore={(eventId) => mutate(archiveEvent, { eventId, archived: false })}
    />
  );
}

/** What was put away: asked from the server, because it is not on the device. */
function ArchivedNames<T extends string>(
  props: ArchivedProps & {
    readonly archived: Archived<{ readonly id: T; readonly name: string }>;
    readonly title: string;
    readonly none: string;
    readonly onRestore: (id: T) => boolean;
  },
) {
  const words = useWords(templateWords);
  const { records, state, hasMore, more, retry, leave } = props.archived;
  return (
    <Dialog
      isOpen
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          {hasMore ? <Button onPress={more}>{words.seeMore}</Button> : null}
          <Button kind="quiet" onPress={props.onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      <div className="max-h-[60dvh] overflow-y-auto">
        {state === 'loading' ? <Skeleton lines={[70, 45, 60]} /> : null}
        {state === 'failed' ? (
          <ErrorState
            title={words.failed}
            action={<Button onPress={retry}>{words.tryAgain}</Button>}
          />
        ) : null}
        {state === 'here' && records.length === 0 ? <EmptyState title={props.none} /> : null}
        <ul>
          {records.map(({ id, name }) => (
            <li
              key={id}
              className="flex items-center gap-3 border-b border-line py-2 text-ink last:border-0"
            >
              <p className="min-w-0 grow font-semibold wrap-anywhere">
                <Bdi>{name}</Bdi>
              </p>
              {props.readOnly ? null : (
                <Button
                  size="small"
                  icon="restore"
                  onPress={() => {
                    if (!props.onRestore(id)) return;
                    leave(id);
                    toasts.show({ text: words.restored(name) });
                  }}
                >
                  {words.restore}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
