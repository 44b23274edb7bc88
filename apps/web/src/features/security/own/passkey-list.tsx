import type { SecurityState } from '@sanad/protocol/http/security';

import { Bdi } from '../../../i18n/bdi.tsx';
import { relativeTime } from '../../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { hasPasskeys } from '../../identity/passkey-door.tsx';
import { securityWords } from '../security-words.ts';
import type { SecurityDeed } from './deed.ts';

export function PasskeyList(props: {
  readonly passkeys: SecurityState['passkeys'];
  readonly onDeed: (deed: SecurityDeed) => void;
}) {
  const words = useWords(securityWords);
  const { locale } = useLanguage();
  return (
    <div className="border-b border-line py-2.75 text-ui">
      <div className="flex flex-wrap items-center gap-3">
        <span className="min-w-0 grow basis-52">
          <b className="font-semibold">{words.passkeys}</b>
          <span className="block text-small text-ink-3">
            {hasPasskeys ? words.passkeysHelp : words.noPasskeysHere}
          </span>
        </span>
        {hasPasskeys ? (
          <Button size="small" onPress={() => props.onDeed({ kind: 'add' })}>
            {words.add}
          </Button>
        ) : null}
      </div>
      <ul>
        {props.passkeys.map(({ id, name, createdAt }) => {
          const shown = name === '' ? words.unnamed : name;
          return (
            <li key={id} className="mt-2.5 flex flex-wrap items-center gap-2">
              <Icon name="device" className="text-ink-2" />
              <span className="min-w-0 grow basis-40">
                <Bdi>{shown}</Bdi>
                <span className="block text-small text-ink-3">
                  {words.added(relativeTime(locale, createdAt, Date.now()))}
                </span>
              </span>
              <Button
                size="small"
                aria-label={words.renameOf(shown)}
                onPress={() => props.onDeed({ kind: 'rename', id, name: shown })}
              >
                {words.rename}
              </Button>
              <Button
                size="small"
                aria-label={words.removeOf(shown)}
                onPress={() => props.onDeed({ kind: 'remove', id, name: shown })}
              >
                {words.remove}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
