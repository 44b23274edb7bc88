import { sideOf } from '@sanad/domain/access/side';
import type { InvitationPreview } from '@sanad/protocol/http/workspace';

import { Sentence } from '../../i18n/bdi.tsx';
import { cityOf } from '../../i18n/city.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { shortNameOf } from '../../ui/initial-of.ts';
import { shapeOfSide } from '../../ui/person.ts';
import { workspaceWords } from './workspace-words.ts';

const promiseIcons = ['board', 'document', 'video'] as const;

/** Who invites: their face, their own words, and what the two will have. */
export function InviterHalf(props: { readonly preview: InvitationPreview }) {
  const words = useWords(workspaceWords).invite;
  const { language } = useLanguage();
  const { preview } = props;
  return (
    <>
      <Avatar
        name={preview.inviterName}
        hue={preview.inviterHue}
        shape={shapeOfSide(sideOf(preview.inviterRole))}
        size="huge"
        solid
        silent
      />
      <p className="mt-5.5 font-semibold text-p-text">
        <Sentence>
          {words.from(
            preview.inviterName,
            preview.inviterRole,
            cityOf(preview.inviterZone, language),
          )}
        </Sentence>
      </p>
      <h1 className="text-display-tight mt-1.5">
        <Sentence>{words.heading(shortNameOf(preview.inviterName))}</Sentence>
      </h1>
      {preview.note === '' ? null : (
        <p className="mt-4 text-lead text-pretty">
          <Sentence>{words.quote(preview.note)}</Sentence>
        </p>
      )}
      <ul className="mt-6.5 grid gap-2.25 text-small text-ink-2">
        {words.promises.map((promise, at) => (
          <li key={promise} className="flex items-center gap-2">
            <Icon name={promiseIcons[at] ?? 'check'} size="small" />
            {promise}
          </li>
        ))}
      </ul>
    </>
  );
}
