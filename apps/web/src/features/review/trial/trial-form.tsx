import { currencies, latinDigits, readAmount, type Currency } from '@sanad/domain/kernel/money';
import { addDays } from '@sanad/domain/review/due-reviews';
import { trialLimits, trialProblem, type TrialTerms } from '@sanad/domain/review/trial/trial';
import type { Reviews } from '@sanad/protocol/http/review';
import { useEffect, useRef, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { currencyIn } from '../../agreement/start-terms.ts';
import { reviewWords } from '../review-words.ts';
import type { ReviewsAtHand } from '../use-reviews.ts';
import { useStep } from '../use-step.ts';

/** A fortnight is what a trial takes most often (domain F2). */
const usualDays = 14;

/** A cap and a last day: that is all that a trial needs to begin. */
export function TrialForm(props: {
  readonly all: Reviews;
  readonly start: ReviewsAtHand['start'];
  readonly onClose: () => void;
}) {
  const { all, start, onClose } = props;
  const words = useWords(reviewWords);
  const say = words.trial.form;
  const why = useRefusalSentence();
  const offline = useOffline();
  const { locale } = useLanguage();
  const { profile } = useMe();
  const head = useRef<HTMLHeadingElement>(null);
  const { busy, trouble, run } = useStep();
  const [tried, setTried] = useState(false);
  const [of, setOf] = useState<'hours' | 'money'>('hours');
  const [hours, setHours] = useState('10');
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState<Currency>(() => currencyIn(all.assistant.zone));
  const [endsOn, setEndsOn] = useState<string | null>(addDays(all.today, usualDays));
  const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' });

  useEffect(() => head.current?.focus(), []);

  const whole = /^\d{1,3}$/.test(latinDigits(hours).trim()) ? Number(latinDigits(hours)) : 0;
  const minor = readAmount(amount, currency) ?? 0;
  const isHoursWrong = whole < 1 || whole * 60 > trialLimits.minutes;
  const isCapWrong = of === 'hours' ? isHoursWrong : minor < 1;
  const terms: TrialTerms = {
    cap: of === 'hours' ? { of, minutes: whole * 60 } : { of, amount: minor, currency },
    endsOn: endsOn ?? all.today,
  };
  const problem = trialProblem(terms, all.today);

  async function send(): Promise<void> {
    setTried(true);
    if (isCapWrong || problem !== null) return;
    if (await run(() => start(terms), words.trial.started)) onClose();
  }

  return (
    <form
      noValidate
      className="rows gap-4 rounded-task bg-paper p-4 phone:-mx-4 phone:rounded-none"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 ref={head} tabIndex={-1} className="text-ui font-semibold outline-none">
        {say.title}
      </h3>
      <div className="rows justify-items-start gap-1.25">
        <span aria-hidden="true" className="text-small font-semibold">
          {say.cap}
        </span>
        <Segmented
          label={say.cap}
          value={of}
          onChange={setOf}
          segments={(['hours', 'money'] as const).map((key) => ({ key, label: say.caps[key] }))}
        />
      </div>
      {of === 'hours' ? (
        <TextField
          label={say.hours}
          value={hours}
          onChange={setHours}
          holds="token"
          inputMode="numeric"
          {...(tried && isHoursWrong ? { error: say.hoursError } : {})}
        />
      ) : (
        <div className="grid grid-cols-2 items-start gap-3 phone:grid-cols-[minmax(0,1fr)]">
          <NativeSelect<Currency>
            label={say.currency}
            value={currency}
            onChange={setCurrency}
            options={currencies.map((value) => ({
              value,
              label: `${value} · ${currencyNames.of(value) ?? ''}`,
            }))}
          />
          <TextField
            label={say.amount}
            value={amount}
            onChange={setAmount}
            holds="token"
            inputMode="decimal"
            {...(tried && minor < 1 ? { error: say.amountError } : {})}
          />
        </div>
      )}
      <div className="rows gap-1.25">
        <DayField
          label={say.endsOn}
          value={endsOn}
          onChange={setEndsOn}
          zone={all.assistant.zone}
          firstDay={profile.firstDay ?? firstDayOfWeek(locale)}
          weekend={profile.weekend ?? [6, 7]}
        />
        <FieldMessage
          help={say.endsHelp}
          {...(tried && problem !== null ? { error: words.problems[problem] } : {})}
        />
      </div>
      {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
      <p className="text-small text-ink-3">{say.vault}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" type="submit" isPending={busy} isDisabled={offline}>
          {say.start}
        </Button>
        <Button onPress={onClose}>{words.trial.cancel}</Button>
      </div>
    </form>
  );
}
