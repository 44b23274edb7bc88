import { namesOf } from '@sanad/domain/profiles/names-of';
import type { Reviews } from '@sanad/protocol/http/review';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { iconButtonLook } from '../../ui/icon-button-look.ts';
import { Icon } from '../../ui/icon.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { reviewWords } from './review-words.ts';

/** The page's top bar: whose engagement it is, and the way back to what was agreed on. */
export function ReviewsFrame(props: {
  readonly assistantId: string;
  readonly all?: Reviews;
  readonly children?: ReactNode;
}) {
  const { assistantId, all } = props;
  const words = useWords(reviewWords);
  const { workspaceId } = useSession();
  const { language } = useLanguage();
  return (
    <>
      <TopBar
        lead={
          <Link
            to="/w/$workspaceId/people/$assistantId/agreement"
            params={{ workspaceId, assistantId }}
            aria-label={words.back}
            className={iconButtonLook('normal')}
          >
            <Icon name="back" />
          </Link>
        }
        title={
          all && all.part !== 'assistant' ? (
            <Sentence>{words.titleWith(namesOf(all.assistant, language).first)}</Sentence>
          ) : (
            words.title
          )
        }
      />
      <div className="flex min-h-0 flex-1 flex-col">
        {props.children ?? <Skeleton className="p-8" lines={[50, 30, 70, 60]} />}
      </div>
    </>
  );
}
