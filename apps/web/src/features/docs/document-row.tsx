import {
  archiveDocument,
  renameDocument,
  restoreDocument,
} from '@sanad/domain/docs/document-mutations';
import { docsLimits } from '@sanad/domain/docs/limit';
import type { DocumentRecord } from '@sanad/domain/docs/record';
import { shownTitle } from '@sanad/domain/docs/untitled';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';

import { Bdi, Sentence } from '../../i18n/bdi.tsx';
import { mediumDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useMay, useMe, useMember } from '../../realtime/session/use-live.ts';
import { useMutate } from '../../realtime/session/use-mutate.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { TitleField } from '../../ui/text/title-field.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { docsWords } from './docs-words.ts';

/** A document in the list: its title, who began it and when. */
export function DocumentRow(props: {
  readonly workspaceId: string;
  readonly document: DocumentRecord;
  readonly onRestored?: () => void;
}) {
  const { workspaceId, document } = props;
  const words = useWords(docsWords);
  const { language, locale } = useLanguage();
  const mutate = useMutate();
  const mayEdit = useMay('docs.edit');
  const navigate = useNavigate();
  const author = useMember(document.createdBy);
  const zone = useMe()?.zone;
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const comeBack = useReturnFocus(() => row.current?.querySelector('a'));
  const documentId = document.id;
  const day = zone === undefined ? '' : mediumDay(locale, zone, document.createdAt);

  function restore(): void {
    if (mutate(restoreDocument, { documentId })) props.onRestored?.();
  }

  function archive(): void {
    if (!mutate(archiveDocument, { documentId })) return;
    toasts.show({
      text: words.list.archivedNow(shownTitle(document.title, language)),
      action: {
        label: words.list.undo,
        icon: 'undo',
        onAct: () => void mutate(restoreDocument, { documentId }),
      },
    });
  }

  return (
    <li
      ref={row}
      className="group/row relative flex min-h-15 items-center gap-3 border-b border-line py-2"
    >
      <Icon name="document" className="text-ink-3" />
      <div className="min-w-0 grow">
        {renaming ? (
          <TitleField
            label={words.title}
            text={shownTitle(document.title, language)}
            limit={docsLimits.titleLength}
            className="text-ui font-semibold"
            onDone={(title, by) => {
              setRenaming(false);
              if (by !== 'blur') comeBack();
              if (title !== '' && title !== shownTitle(document.title, language)) {
                mutate(renameDocument, { documentId, title });
              }
            }}
          />
        ) : (
          <Link
            to="/w/$workspaceId/docs/$documentId"
            params={{ workspaceId, documentId }}
            className="block clip-line text-ui font-semibold before:absolute before:inset-0 before:rounded-control hover:underline"
          >
            <Bdi>{shownTitle(document.title, language)}</Bdi>
          </Link>
        )}
        <p className="clip-line text-small text-ink-3">
          <Sentence>{author ? words.list.by(author.name, day) : day}</Sentence>
        </p>
      </div>
      {mayEdit ? (
        <span className="relative">
          <Menu
            label={words.list.menu(shownTitle(document.title, language))}
            placement="bottom end"
            trigger={
              <IconButton
                icon="more"
                label={words.list.menu(shownTitle(document.title, language))}
              />
            }
          >
            <MenuItem text={words.list.rename} icon="edit" onAction={() => setRenaming(true)}>
              {words.list.rename}
            </MenuItem>
            <MenuItem
              text={words.list.history}
              icon="clock"
              onAction={() =>
                void navigate({
                  to: '/w/$workspaceId/history',
                  params: { workspaceId },
                  search: { about: `document:${documentId}` },
                })
              }
            >
              {words.list.history}
            </MenuItem>
            {document.archivedAt === null ? (
              <MenuItem text={words.list.archive} icon="archive" onAction={archive}>
                {words.list.archive}
              </MenuItem>
            ) : (
              <MenuItem text={words.list.restore} icon="restore" onAction={restore}>
                {words.list.restore}
              </MenuItem>
            )}
          </Menu>
        </span>
      ) : null}
    </li>
  );
}
