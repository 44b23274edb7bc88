import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';
import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState, ErrorState } from '../../../ui/content-state.tsx';
import { usePageTitle } from '../../../ui/page-title.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { ownWords } from './own-words.ts';

/** An assistant's agreements with all their clients, those that they left too. */
export function OwnListPage() {
  const words = useWords(ownWords);
  const { id } = useMe().profile;
  const { data, error, refetch } = useQuery({
    queryKey: ['own-agreements', id],
    queryFn: ({ signal }) => call('listOwnAgreements', {}, signal),
  });
  usePageTitle(words.title);
  return (
    <>
      <TopBar title={words.title} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[46rem] content-start gap-6 px-8 pt-7 pb-16 phone:px-4 phone:pt-4">
          <p className="text-ink-2">{words.lead}</p>
          {data !== undefined ? (
            data.agreements.length === 0 ? (
              <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
            ) : (
              <ul>
                {data.agreements.map(({ workspaceId, workspaceName, here, agreed }) => (
                  <li key={workspaceId} className="border-b border-line py-2.75">
                    <Link
                      to="/agreements/$clientId"
                      params={{ clientId: workspaceId }}
                      className="link font-semibold"
                    >
                      <Bdi>{workspaceName}</Bdi>
                    </Link>
                    <p className="text-small text-ink-2">
                      {here ? words.here : words.left} {agreed ? null : words.waits}
                    </p>
                  </li>
                ))}
              </ul>
            )
          ) : error !== null ? (
            <ErrorState
              title={words.failed}
              action={<Button onPress={() => void refetch()}>{words.tryAgain}</Button>}
            >
              {words.failedHelp}
            </ErrorState>
          ) : (
            <Skeleton lines={[50, 70, 60]} />
          )}
        </div>
      </div>
    </>
  );
}

/** Of one's profile: the way there. */
export function OwnAgreementsLink() {
  const words = useWords(ownWords);
  return (
    <section aria-label={words.title} className="mt-8">
      <h2 className="border-b border-ink pb-1.75 text-ui font-semibold">{words.title}</h2>
      <p className="pt-3 text-small text-ink-2">{words.lead}</p>
      <p className="pt-2">
        <Link to="/agreements" className="font-semibold underline underline-offset-2">
          {words.open}
        </Link>
      </p>
    </section>
  );
}
