import type { ChosenNotices, NoticeChoices } from '@sanad/domain/notices/notice-choices';
import type { ReactNode } from 'react';

import { useMe } from '../../../http/me.ts';
import { cityOf } from '../../../i18n/city.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { choiceWords } from './choice-words.ts';
import { timesFor } from './times-for.ts';

/** The daily mail: whether, when, and one for all workspaces or one for each. */
export function DigestChoice(props: {
  readonly mail: NoticeChoices['mail'];
  readonly onChoose: (change: NonNullable<ChosenNotices['mail']>) => void;
}) {
  const { mail, onChoose } = props;
  const words = useWords(choiceWords);
  const { language, locale } = useLanguage();
  const { profile, workspaces } = useMe();
  return (
    <div className="rows gap-3">
      <Checkbox isSelected={mail.on} onChange={(on) => onChoose({ on })}>
        <Told title={words.digest}>{words.digestHelp}</Told>
      </Checkbox>
      {mail.on ? (
        <div className="rows gap-3 ps-7 phone:ps-0">
          {profile.demo || !profile.emailVerified ? (
            <p className="text-small text-risk">{profile.demo ? words.demo : words.unverified}</p>
          ) : null}
          <div className="grid grid-cols-2 items-start gap-3 phone:gap-2">
            <NativeSelect
              label={words.at}
              value={mail.at}
              onChange={(at) => onChoose({ at })}
              options={timesFor(mail.at, locale)}
            />
            <NativeSelect
              label={words.days}
              value={mail.days}
              onChange={(days) => onChoose({ days })}
              options={[
                { value: 'every', label: words.everyDay },
                { value: 'work', label: words.workDays },
              ]}
            />
          </div>
          <p className="text-meta text-ink-3">{words.atHelp(cityOf(profile.zone, language))}</p>
          {workspaces.length > 1 || mail.apart ? (
            <Checkbox isSelected={mail.apart} onChange={(apart) => onChoose({ apart })}>
              <Told title={words.apart}>{words.apartHelp}</Told>
            </Checkbox>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Told(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <span className="rows">
      <span>{props.title}</span>
      <span className="text-small text-ink-3">{props.children}</span>
    </span>
  );
}
