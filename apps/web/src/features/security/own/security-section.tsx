import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../../http/call.ts';
import { useMe } from '../../../http/me.ts';
import { relativeTime } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { lazyPiece } from '../../../ui/lazy-piece.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { HelpLink } from '../../help/help-link.tsx';
import { ProfileSection } from '../../identity/profile-section.tsx';
import { securityWords } from '../security-words.ts';
import type { SecurityDeed } from './deed.ts';
import { PasskeyList } from './passkey-list.tsx';

const DeedDialog = lazyPiece(async () => (await import('./deed-dialog.tsx')).DeedDialog);

const key = ['security'];

/** How one signs in besides the password. Each change begins with the password once more. */
export function SecuritySection() {
  const words = useWords(securityWords);
  const { locale } = useLanguage();
  const queries = useQueryClient();
  const { demo } = useMe().profile;
  const [deed, setDeed] = useState<SecurityDeed>();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('getSecurity', {}, signal),
    enabled: !demo,
  });
  // Sample people have no password.
  if (demo) return null;

  return (
    <ProfileSection title={words.title}>
      <p className="pt-3 text-small text-ink-2">{words.help}</p>
      {data === undefined && error === null ? <Skeleton className="mt-4" /> : null}
      {error === null ? null : (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <p role="alert" className="text-ink-2">
            {words.failed}
          </p>
          <Button size="small" onPress={() => void refetch()}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      {data === undefined ? null : (
        <>
          <div className="flex flex-wrap items-center gap-3 border-b border-line py-2.75 text-ui">
            <span className="min-w-0 grow basis-52">
              <b className="font-semibold">{words.twoStep}</b>
              <span className="block text-small text-ink-3">
                {data.twoStep ? words.on(data.codesLeft) : words.off}
              </span>
            </span>
            {data.twoStep ? (
              <span className="flex flex-wrap gap-2">
                <Button size="small" onPress={() => setDeed({ kind: 'codes' })}>
                  {words.newCodes}
                </Button>
                <Button size="small" onPress={() => setDeed({ kind: 'off' })}>
                  {words.switchOff}
                </Button>
              </span>
            ) : (
              <Button size="small" onPress={() => setDeed({ kind: 'set-up' })}>
                {words.setUp}
              </Button>
            )}
          </div>
          <PasskeyList passkeys={data.passkeys} onDeed={setDeed} />
          {data.events.length === 0 ? null : (
            <details className="mt-4 text-small">
              <summary className="cursor-pointer text-ink-2">{words.events}</summary>
              <ul className="mt-2 grid gap-1">
                {data.events.map((event) => (
                  <li key={event.id} className="text-ink-2">
                    {words.event(event.kind)}
                    <span className="text-ink-3">
                      {' · '}
                      {relativeTime(locale, event.at, Date.now())}
                      {event.by === 'operator' ? ` · ${words.byOperator}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
              <p className="mt-2 text-ink-3">{words.mailed}</p>
            </details>
          )}
        </>
      )}
      <p className="mt-3 text-small">
        <HelpLink page="safe-sign-in">{words.helpLink}</HelpLink>
      </p>
      {deed === undefined ? null : (
        <DeedDialog
          deed={deed}
          onClose={() => {
            setDeed(undefined);
            void queries.invalidateQueries({ queryKey: key });
          }}
        />
      )}
    </ProfileSection>
  );
}
