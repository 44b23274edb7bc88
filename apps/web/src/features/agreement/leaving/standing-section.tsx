import { leavingOf, mayTakeBack } from '@sanad/domain/agreement/leaving/leaving';
import type { LeavingState } from '@sanad/protocol/http/leaving';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { dayOf } from '../read/day-of.ts';
import { leavingWords } from './leaving-words.ts';
import { useWhen } from './use-when.ts';

const dayMs = 86_400_000;

/** Whether the work goes on, how many days are left of it, or how it ended; both sides read the same. */
export function StandingSection(props: {
  readonly leaving: LeavingState;
  readonly isOff: boolean;
  readonly onTakeBack: () => void;
}) {
  const { leaving, isOff } = props;
  const words = useWords(leavingWords);
  const { locale } = useLanguage();
  const when = useWhen();
  const { part, today, assistant, endsAt } = leaving;
  const standing = leavingOf(leaving.deeds, leaving.stay);
  const { notice, ended, stopped } = standing;
  const say = words.standing;

  if (ended !== null || !assistant.here)
    return (
      <Head
        title={say.ended}
        help={
          stopped?.by
            ? say.stopped(stopped.by.name, when(stopped.at))
            : ended
              ? say.endedByDay(when(ended.at))
              : say.gone(assistant.name)
        }
      />
    );
  if (notice?.endsOn && notice.by && endsAt !== null) {
    const left = Math.round((Date.parse(notice.endsOn) - Date.parse(today)) / dayMs);
    return (
      <div className="grid justify-items-start gap-3">
        <Head
          title={say.notice(left)}
          help={say.noticeHelp(notice.by.name, dayOf(locale, notice.endsOn, today), when(endsAt))}
        />
        {part !== 'reader' && mayTakeBack(standing, part) ? (
          <Button isDisabled={isOff} onPress={props.onTakeBack}>
            {words.takeBack}
          </Button>
        ) : null}
      </div>
    );
  }
  const { days, isAgreed } = leaving.noticeDays;
  return <Head title={say.on} help={say.onHelp(days, isAgreed)} />;
}

function Head({ title, help }: { readonly title: string; readonly help: string }) {
  return (
    <div>
      <h2 className="text-display-tight">
        <Sentence>{title}</Sentence>
      </h2>
      <p className="mt-1 max-w-[60ch] text-ui text-ink-2">
        <Sentence>{help}</Sentence>
      </p>
    </div>
  );
}
