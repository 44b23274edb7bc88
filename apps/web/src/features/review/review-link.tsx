import { agreementPart } from '@sanad/domain/agreement/who-reads';
import { topics } from '@sanad/protocol/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { call } from '../../http/call.ts';
import { useMe, useWorkspace } from '../../http/me.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { useChanged } from '../../realtime/wire/use-changed.ts';
import { dayOf } from '../agreement/read/day-of.ts';
import { reviewWords } from './review-words.ts';

/** Beside an assistant under People, to whoever reads it: the way to their reviews, and that they are on trial until when. */
export function ReviewLink(props: { readonly workspaceId: string; readonly assistantId: string }) {
  const { workspaceId, assistantId } = props;
  const words = useWords(reviewWords);
  const { locale } = useLanguage();
  const { profile } = useMe();
  const role = useWorkspace(workspaceId)?.role;
  const isReader =
    role !== undefined && agreementPart(role, assistantId === profile.id) !== 'nobody';
  const queries = useQueryClient();
  const queryKey = ['workspace', workspaceId, 'trials', profile.id, role];
  const { data } = useQuery({
    queryKey,
    enabled: isReader,
    queryFn: ({ signal }) =>
      call(
        'listTrials',
        { params: { workspaceId } as Parameters<typeof call<'listTrials'>>[1]['params'] },
        signal,
      ),
  });
  useChanged(profile.id, { topic: topics.reviews, id: profile.id }, () => {
    void queries.invalidateQueries({ queryKey });
  });
  if (!isReader) return null;
  const trial = data?.trials.find((each) => each.assistantId === assistantId);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <Link
      to="/w/$workspaceId/people/$assistantId/reviews"
      params={{ workspaceId, assistantId }}
      className="link"
    >
      {trial ? words.trial.until(dayOf(locale, trial.endsOn, today)) : words.title}
    </Link>
  );
}
