import { termsLimits, type Terms } from '@sanad/domain/agreement/terms';
import { groundOf, problemsOf, type TermsProblem } from '@sanad/domain/agreement/terms-problems';
import { lastAgreed } from '@sanad/domain/agreement/version';
import { sayClauses } from '@sanad/domain/agreement/words/say-clauses';
import { currencies, type Currency } from '@sanad/domain/kernel/money';
import { Refusal } from '@sanad/domain/kernel/refusal';
import type { Engagement } from '@sanad/protocol/http/agreement';
import type { Language } from '@sanad/protocol/http/profile';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import { useMe } from '../../../http/me.ts';
import { Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { ownName } from '../../../i18n/language.ts';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { useOffline } from '../../../realtime/status/use-offline.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { firstDayOfWeek } from '../../../ui/date/month-grid.ts';
import { FieldMessage } from '../../../ui/field-message.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { ZoneField } from '../../../ui/zone-field.tsx';
import { agreementWords } from '../agreement-words.ts';
import { clauseWordsOf } from '../clause-words-of.ts';
import { partiesOf } from '../read/agreement-view.tsx';
import { ClauseList } from '../read/clause-list.tsx';
import { CostBlock } from '../read/cost-block.tsx';
import type { AgreementAtHand } from '../use-agreement.ts';
import { formOf, termsOf, type FieldName, type TermsForm } from './terms-form.ts';
import { useTermsForm } from './use-terms-form.ts';
import { WindowFields } from './window-fields.tsx';

const increments = [1, 5, 6, 10, 15, 30, 60] as const;
/** Where a problem of the whole stands. */
const fieldOf: Readonly<Record<TermsProblem, FieldName | null>> = {
  no_services: 'services',
  no_rate: 'rate',
  no_minutes: 'hours',
  no_beyond_rate: 'beyondRate',
  no_price: 'price',
  window_without_days: 'windows',
  window_backwards: 'windows',
  windows_overlap: 'windows',
  vat_is_the_assistants: 'vat',
  no_such_day: 'from',
  begins_too_early: 'from',
  begins_too_late: 'from',
  nothing_changed: null,
};

const page =
  'mx-auto grid max-w-[1000px] grid-cols-[minmax(0,1fr)_330px] gap-x-12 gap-y-6 px-8 pt-6 pb-12';
const pageOnPhones = 'phone:grid-cols-[minmax(0,1fr)] phone:px-4 phone:pt-4 phone:pb-8';

/** Terms, on one page in five parts; beside them what they say in either language, and what they cost. */
export function ProposeForm(props: {
  readonly agreement: Engagement;
  readonly start: Terms;
  readonly onSend: AgreementAtHand['propose'];
  readonly onClose: () => void;
}) {
  const { agreement, start, onSend, onClose } = props;
  const words = useWords(agreementWords);
  const say = words.form;
  const why = useRefusalSentence();
  const offline = useOffline();
  const { language, digits, locale } = useLanguage();
  const { profile } = useMe();
  const head = useRef<HTMLHeadingElement>(null);
  const [reading, setReading] = useState<Language>(language);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set());
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const side = agreement.part === 'client' ? 'client' : 'assistant';
  const parties = partiesOf(agreement);
  const { form, change, discard } = useTermsForm(
    `agreement:${agreement.assistant.userId}`,
    formOf(start, agreement.today),
  );
  const { terms, troubles } = termsOf(form);
  const ground = groundOf(agreement.versions, { side, today: agreement.today });
  const problems = problemsOf({ terms, from: form.from ?? agreement.today }, ground);
  const before = lastAgreed(agreement.versions)?.terms;
  const own = useMembers().find(({ userId }) => userId === profile.id);
  const firstDay = profile.firstDay ?? firstDayOfWeek(locale);

  // Who opens the form begins at its head; reading goes on from there.
  useEffect(() => head.current?.focus(), []);

  /** Checked once one has left a field, or tried to send. */
  function errorOf(name: FieldName): string | undefined {
    if (!tried && !left.has(name)) return undefined;
    const own = troubles[name];
    if (own) {
      if (own.is === 'amount') return say.amount(own.decimals);
      if (own.is === 'hours') return say.hoursError;
      if (own.is === 'range') return say.range(own.least, own.most);
      return own.is === 'day' ? words.problems.no_such_day : say.tooLong;
    }
    const problem = problems.find((each) => fieldOf[each] === name);
    return problem && words.problems[problem];
  }
  const withError = (name: FieldName) => {
    const error = errorOf(name);
    return error === undefined ? {} : { error };
  };
  const text = (
    name: FieldName & keyof TextFields,
    more: { help?: string; token?: boolean } = {},
  ) => ({
    value: form[name],
    onChange: (value: string) => change({ [name]: value }),
    onBlur: () => setLeft((before) => new Set([...before, name])),
    ...(more.help === undefined ? {} : { help: more.help }),
    ...(more.token === true ? { holds: 'token' as const, inputMode: 'decimal' as const } : {}),
    ...withError(name),
  });
  const canSend = problems.length === 0 && Object.keys(troubles).length === 0;

  async function send(): Promise<void> {
    setTried(true);
    if (!canSend || busy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await onSend({ terms, from: form.from ?? agreement.today, seen: agreement.versions.length });
      discard();
      toasts.show({ text: words.proposed });
      onClose();
    } catch (error) {
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  }
  const named = trouble instanceof Refusal ? trouble.params['problem'] : undefined;
  const isBundle = form.model === 'monthly' || form.model === 'prepaid';
  const isTimed = form.model !== 'fixed';

  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <form
        noValidate
        className={`${page} ${pageOnPhones}`}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        // Only the button sends: a new line in a field is no yes.
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
            event.preventDefault();
        }}
      >
        <div className="rows gap-8">
          <header>
            <h2 ref={head} tabIndex={-1} className="text-display-tight outline-none">
              {say.title}
            </h2>
            <p className="mt-1 text-ui text-ink-2">{say.help}</p>
          </header>
          <Part title={say.parts.services}>
            <TextArea
              label={say.services}
              {...text('services', { help: say.servicesHelp })}
              rows={3}
            />
            <TextArea label={say.exclusions} {...text('exclusions')} rows={2} />
          </Part>
          <Part title={say.parts.pay}>
            <Labelled label={say.model}>
              <Segmented
                label={say.model}
                value={form.model}
                onChange={(model) => change({ model })}
                segments={(['monthly', 'hourly', 'prepaid', 'fixed'] as const).map((key) => ({
                  key,
                  label: say.models[key],
                }))}
              />
            </Labelled>
            <Two>
              <NativeSelect<Currency>
                label={say.currency}
                value={form.currency}
                onChange={(currency) => change({ currency })}
                options={currencies.map((value) => ({
                  value,
                  label: `${value} · ${new Intl.DisplayNames(locale, { type: 'currency' }).of(value) ?? ''}`,
                }))}
              />
              {isTimed ? (
                <TextField label={say.rate} {...text('rate', { token: true })} />
              ) : (
                <TextField label={say.price} {...text('price', { token: true })} />
              )}
            </Two>
            {isBundle ? (
              <Two>
                <TextField label={say.hours} {...text('hours', { token: true })} />
                {form.model === 'prepaid' ? (
                  <TextField label={say.lasts} {...text('lasts', { token: true })} />
                ) : null}
              </Two>
            ) : form.model === 'hourly' ? (
              <TextField
                label={say.guess}
                {...text('guess', { token: true, help: say.guessHelp })}
              />
            ) : (
              <NativeSelect
                label={say.every}
                value={form.every}
                onChange={(every) => change({ every })}
                options={[
                  { value: 'month', label: say.everyMonth },
                  { value: 'once', label: say.everyOnce },
                ]}
              />
            )}
            {isBundle ? (
              <Two>
                <NativeSelect
                  label={say.beyond}
                  value={form.beyond}
                  onChange={(beyond) => change({ beyond })}
                  options={(['ask', 'stop', 'bill'] as const).map((value) => ({
                    value,
                    label: say.beyonds[value],
                  }))}
                />
                {form.beyond === 'bill' ? (
                  <TextField label={say.beyondRate} {...text('beyondRate', { token: true })} />
                ) : null}
              </Two>
            ) : null}
            {form.model === 'monthly' ? (
              <Checkbox isSelected={form.carries} onChange={(carries) => change({ carries })}>
                {say.carries}
              </Checkbox>
            ) : null}
            <Two>
              {isTimed ? (
                <NativeSelect
                  label={say.increment}
                  value={String(form.increment)}
                  onChange={(value) =>
                    change({ increment: increments.find((each) => String(each) === value) ?? 1 })
                  }
                  options={increments.map((value) => ({
                    value: String(value),
                    label: say.incrementOf(value),
                  }))}
                />
              ) : null}
              <TextField label={say.paymentDays} {...text('paymentDays', { token: true })} />
            </Two>
            <TextField
              label={say.vat}
              {...text('vat', {
                token: true,
                ...(side === 'client' ? { help: say.vatTheirs } : {}),
              })}
              isDisabled={side === 'client'}
            />
          </Part>
          <Part title={say.parts.time}>
            <Two>
              <TextField label={say.answerWithin} {...text('answerWithin', { token: true })} />
              <Labelled label={'\u00a0'}>
                <NativeSelect
                  label={say.answerWithin}
                  hideLabel
                  value={form.answerUnit}
                  onChange={(answerUnit) => change({ answerUnit })}
                  options={(['workdays', 'hours'] as const).map((value) => ({
                    value,
                    label: say.units[value],
                  }))}
                />
              </Labelled>
            </Two>
            <WindowFields
              windows={form.windows}
              onChange={(windows) => change({ windows })}
              firstDay={firstDay}
              most={termsLimits.windows}
            />
            {errorOf('windows') === undefined ? null : <FieldMessage error={errorOf('windows')} />}
            {form.windows.length === 0 ? null : (
              <ZoneField
                label={say.zone}
                value={form.zone}
                onChange={(zone) => change({ zone: zone as Terms['zone'] })}
              />
            )}
            <TextField label={say.urgent} {...text('urgent', { token: true })} />
            <Two>
              <TextField label={say.approve} {...text('approve', { token: true })} />
              <TextField label={say.deliveries} {...text('deliveries', { token: true })} />
            </Two>
          </Part>
          <Part title={say.parts.trust}>
            <TextField
              label={say.introduced}
              {...text('introduced')}
              maxLength={termsLimits.introductionLength}
            />
            <TextField label={say.about} {...text('about')} maxLength={termsLimits.aboutLength} />
            <TextField label={say.years} {...text('years', { token: true })} />
            <NativeSelect
              label={say.carriesTax}
              value={form.carrier}
              onChange={(carrier) => change({ carrier })}
              options={(['assistant', 'client'] as const).map((value) => ({
                value,
                label: say.carriers[value],
              }))}
            />
            <TextArea
              label={say.more}
              {...text('more')}
              rows={2}
              maxLength={termsLimits.moreLength}
            />
          </Part>
          <Part title={say.parts.end}>
            <DayField
              label={say.from}
              value={form.from}
              onChange={(from) => change({ from })}
              zone={agreement.assistant.zone}
              firstDay={firstDay}
              weekend={profile.weekend ?? [6, 7]}
            />
            <FieldMessage help={say.fromHelp} error={errorOf('from')} />
            <TextField label={say.notice} {...text('notice', { token: true })} />
          </Part>
          <div className="rows gap-3" role="status">
            {tried && !canSend ? (
              <Notice kind="late">
                <p className="font-semibold">{say.problems}</p>
                <ul className="list-inside list-disc">
                  {[
                    ...new Set([
                      ...problems.map((each) => words.problems[each]),
                      ...(Object.keys(troubles) as FieldName[]).map((name) => errorOf(name) ?? ''),
                    ]),
                  ].map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            {trouble === undefined ? null : (
              <FieldMessage
                error={
                  typeof named === 'string' && named in words.problems
                    ? words.problems[named as TermsProblem]
                    : why(trouble)
                }
              />
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" type="submit" isPending={busy} isDisabled={offline}>
              {say.send}
            </Button>
            <Button onPress={onClose}>{say.cancel}</Button>
            <Button kind="quiet" onPress={discard}>
              {say.discard}
            </Button>
          </div>
        </div>
        <aside className="rows content-start gap-8">
          <CostBlock terms={terms} assistant={parties.assistant} before={before} />
          <section className="rows gap-2.5">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h2 className="text-small font-semibold text-ink-2">{say.preview}</h2>
              <Segmented
                label={say.preview}
                value={reading}
                onChange={setReading}
                segments={(['en', 'ar'] as const).map((key) => ({ key, label: ownName[key] }))}
              />
            </div>
            <ClauseList
              clauses={sayClauses({
                words: clauseWordsOf(reading, digits).words,
                ...{ terms, parties, before },
              })}
              by={profile.name}
              hue={own ? hueOfMember(own) : 'sky'}
              lang={reading}
            />
          </section>
        </aside>
      </form>
    </div>
  );
}

type TextFields = { [K in FieldName as TermsForm[K] extends string ? K : never]: string };

function Part(props: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rows gap-4">
      <h3 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
        <Sentence>{props.title}</Sentence>
      </h3>
      {props.children}
    </section>
  );
}

function Two(props: { readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 items-start gap-3 phone:grid-cols-[minmax(0,1fr)]">
      {props.children}
    </div>
  );
}

function Labelled(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="rows justify-items-start gap-1.25">
      <span aria-hidden="true" className="text-small font-semibold">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}
