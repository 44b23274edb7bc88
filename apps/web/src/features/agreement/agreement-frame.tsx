import { standingOn } from '@sanad/domain/agreement/version';
import { namesOf } from '@sanad/domain/profiles/names-of';
import type { Engagement } from '@sanad/protocol/http/agreement';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { shortDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { useOffline } from '../../realtime/status/use-offline.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { iconButtonLook } from '../../ui/icon-button-look.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { agreementWords } from './agreement-words.ts';
import { PrintMenu } from './read/print-menu.tsx';

type Version = Engagement['versions'][number];

/** The page's top bar: whose agreement it is, how the shown version stands, its prints, and the other versions. */
export function AgreementFrame(props: {
  readonly agreement?: Engagement;
  readonly shown?: Version | undefined;
  readonly onVersion?: (number: number | undefined) => void;
  readonly children?: ReactNode;
}) {
  const { agreement, shown, onVersion } = props;
  const words = useWords(agreementWords);
  const { workspaceId } = useSession();
  const { language, locale } = useLanguage();
  const { profile } = useMe();
  const now = useMinute();
  const offline = useOffline();
  /** To notice and the end; not from a form that changes what stands. */
  const leads = agreement !== undefined && (shown !== undefined || agreement.versions.length === 0);
  /** How a version stands, and since when. */
  function sayStanding({ versions, today }: Engagement, version: Version): string {
    const { number, answered, proposed } = version;
    const day = shortDay(locale, profile.zone, answered?.at ?? proposed.at, now, words.days);
    return words.versionStanding(number, standingOn(version, versions, today), day);
  }
  return (
    <>
      <TopBar
        lead={
          <Link
            to="/w/$workspaceId/people"
            params={{ workspaceId }}
            aria-label={words.back}
            className={iconButtonLook('normal')}
          >
            <Icon name="back" />
          </Link>
        }
        title={
          agreement && agreement.part !== 'assistant' ? (
            <Sentence>{words.titleWith(namesOf(agreement.assistant, language).first)}</Sentence>
          ) : (
            words.title
          )
        }
        beside={
          agreement && shown ? (
            <span className="text-small text-ink-3 phone:hidden">
              {sayStanding(agreement, shown)}
            </span>
          ) : undefined
        }
      >
        {leads ? (
          <Link
            to="/w/$workspaceId/people/$assistantId/leaving"
            params={{ workspaceId, assistantId: agreement.assistant.userId }}
            className={`${buttonLook('plain', 'normal')} phone:hidden`}
          >
            <Icon name="sign-out" size="small" />
            {words.leaving}
          </Link>
        ) : null}
        {agreement ? (
          <Link
            to="/w/$workspaceId/people/$assistantId/reviews"
            params={{ workspaceId, assistantId: agreement.assistant.userId }}
            className={buttonLook('quiet')}
          >
            <Icon name="handshake" size="small" />
            <span className="phone:sr-only">{words.reviews}</span>
          </Link>
        ) : null}
        {agreement && shown ? (
          <PrintMenu
            path={`/api/workspaces/${workspaceId}/agreements/${agreement.assistant.userId}`}
            number={shown.number}
            offline={offline}
          />
        ) : null}
        {agreement && shown && agreement.versions.length > 1 ? (
          <Menu
            label={words.versions}
            placement="bottom end"
            trigger={
              <Button icon="document">
                <span className="phone:sr-only">{words.versions}</span>
              </Button>
            }
          >
            {agreement.versions.toReversed().map((version) => (
              <MenuItem
                key={version.number}
                text={words.version(version.number)}
                current={version.number === shown.number}
                onAction={() => onVersion?.(version.number)}
              >
                {sayStanding(agreement, version)}
              </MenuItem>
            ))}
          </Menu>
        ) : null}
      </TopBar>
      <div className="flex min-h-0 flex-1 flex-col">
        {/* The head of a phone has no room for it. */}
        {leads ? (
          <p className="hidden px-4 pt-3 phone:block">
            <Link
              to="/w/$workspaceId/people/$assistantId/leaving"
              params={{ workspaceId, assistantId: agreement.assistant.userId }}
              className="link text-small"
            >
              {words.leaving}
            </Link>
          </p>
        ) : null}
        {props.children ?? <Skeleton className="p-8" lines={[50, 30, 70, 60, 65]} />}
      </div>
    </>
  );
}
