import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../http/call.ts';
import { deviceWall } from '../../http/device-wall.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { relativeTime } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { eraseFromDevice } from '../../realtime/device/leave-device.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { useTroubleSentence } from './identity-trouble.ts';
import { identityWords } from './identity-words.ts';
import { ProfileSection } from './profile-section.tsx';
import { useSubmit } from './use-submit.ts';

const key = ['logins'];

/** Every place this person is signed in at; each can be ended, or all at once. */
export function LoginList(props: { readonly userId: string; readonly demo: boolean }) {
  const words = useWords(identityWords);
  const sentence = useTroubleSentence();
  const { locale } = useLanguage();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('listLogins', {}, signal),
    enabled: !props.demo,
  });

  const end = useSubmit(async (loginId: string) => {
    await call('endLogin', { params: { loginId } });
    toasts.show({ text: words.profile.ended });
    await queries.invalidateQueries({ queryKey: key });
  });
  const endOthers = useSubmit(async () => {
    await call('endOtherLogins', {});
    toasts.show({ text: words.profile.othersEnded });
    await queries.invalidateQueries({ queryKey: key });
  });
  const endAll = useSubmit(async () => {
    await call('endAllLogins', {});
    await eraseFromDevice(props.userId);
    deviceWall.forget();
    // The page and everything in its memory belong to the ended sign-in.
    location.assign('/sign-in');
  });

  if (props.demo) return null;
  const trouble = error ?? end.trouble ?? endOthers.trouble ?? endAll.trouble ?? undefined;
  return (
    <ProfileSection title={words.profile.logins}>
      {data === undefined && error === null ? <Skeleton className="mt-4" /> : null}
      <ul>
        {data?.logins.map((login) => {
          const where = words.profile.loginLine(login.browser, login.system);
          return (
            <li
              key={login.id}
              className="flex items-center gap-3 border-b border-line py-2.75 text-ui"
            >
              <Icon name="device" className="text-ink-2" />
              <span className="min-w-0 grow">
                <b className="font-semibold">
                  <Sentence>{where}</Sentence>
                </b>
                <span className="block text-small text-ink-3">
                  {[
                    login.current
                      ? words.profile.thisOne
                      : words.profile.lastUsed(relativeTime(locale, login.lastUsedAt, Date.now())),
                    ...(login.shared === true ? [words.profile.sharedMark] : []),
                  ].join(' · ')}
                </span>
              </span>
              {login.current ? null : (
                <Button
                  size="small"
                  aria-label={words.profile.endOf(where)}
                  onPress={() => void end.submit(login.id)}
                >
                  {words.profile.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
      <div className="mt-4 flex flex-wrap gap-2.5">
        {(data?.logins.length ?? 0) > 1 ? (
          <Button size="small" isPending={endOthers.busy} onPress={() => void endOthers.submit()}>
            {words.profile.others}
          </Button>
        ) : null}
        <Button size="small" icon="sign-out" onPress={() => setAsking(true)}>
          {words.profile.everywhere}
        </Button>
      </div>
      <Dialog
        role="alertdialog"
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={words.profile.everywhereQuestion}
        actions={
          <>
            <Button kind="danger" isPending={endAll.busy} onPress={() => void endAll.submit()}>
              {words.profile.everywhere}
            </Button>
            <Button autoFocus onPress={() => setAsking(false)}>
              {words.profile.stay}
            </Button>
          </>
        }
      >
        {words.profile.everywhereText}
      </Dialog>
    </ProfileSection>
  );
}
