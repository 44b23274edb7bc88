import { lastAgreed } from '@sanad/domain/agreement/version';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';
import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { useAway } from '../../../realtime/wire/use-away.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { iconButtonLook } from '../../../ui/icon-button-look.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { AgreementView } from '../read/agreement-view.tsx';
import { PrintMenu } from '../read/print-menu.tsx';
import { ownWords } from './own-words.ts';

/** One of one's own agreements, to be read and printed; nothing is done about it here. */
export function OwnAgreementPage({ clientId }: { readonly clientId: string }) {
  const words = useWords(ownWords);
  const { id } = useMe().profile;
  const { data, error, refetch } = useQuery({
    queryKey: ['own-agreements', id, clientId],
    queryFn: ({ signal }) =>
      call('getOwnAgreement', { params: { clientId: clientId as never } }, signal),
  });
  const offline = useAway(id);
  const [number, setNumber] = useState<number>();
  usePageTitle(words.title, data?.workspaceName);
  const versions = data?.versions ?? [];
  const shown =
    versions.find((each) => each.number === number) ?? lastAgreed(versions) ?? versions.at(-1);
  const isGone = error instanceof Refusal && error.code === 'not_found';
  return (
    <>
      <TopBar
        lead={
          <Link to="/agreements" aria-label={words.back} className={iconButtonLook('normal')}>
            <Icon name="back" />
          </Link>
        }
        title={data ? <Bdi>{data.workspaceName}</Bdi> : words.title}
      >
        {shown ? (
          <PrintMenu
            path={`/api/me/agreements/${clientId}`}
            number={shown.number}
            offline={offline}
          />
        ) : null}
        {shown && versions.length > 1 ? (
          <Menu
            label={words.versions}
            placement="bottom end"
            trigger={
              <Button icon="document">
                <span className="phone:sr-only">{words.versions}</span>
              </Button>
            }
          >
            {versions.toReversed().map((version) => (
              <MenuItem
                key={version.number}
                text={words.version(version.number)}
                current={version.number === shown.number}
                onAction={() => setNumber(version.number)}
              >
                {words.version(version.number)}
              </MenuItem>
            ))}
          </Menu>
        ) : null}
      </TopBar>
      <div className="flex min-h-0 flex-1 flex-col">
        {data && shown ? (
          <>
            <div className="px-8 pt-3 phone:px-4">
              <Notice>{data.assistant.here ? words.here : words.left}</Notice>
            </div>
            <AgreementView
              key={shown.number}
              agreement={data}
              version={shown}
              beginsAtHead={false}
              foot={null}
            />
          </>
        ) : error !== null ? (
          <div className="p-8 phone:p-4">
            {isGone ? (
              <EmptyState title={words.gone} />
            ) : (
              <ErrorState
                title={words.failed}
                action={<Button onPress={() => void refetch()}>{words.tryAgain}</Button>}
              >
                {words.failedHelp}
              </ErrorState>
            )}
          </div>
        ) : (
          <Skeleton className="p-8" lines={[50, 30, 70, 60, 65]} />
        )}
      </div>
    </>
  );
}
