import type { Side } from '@sanad/domain/access/side';
import type { Language } from '@sanad/protocol/http/profile';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

import { call } from '../../http/call.ts';
import { meQuery, useMe } from '../../http/me.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/button.tsx';
import { choiceCard } from '../../ui/choice-look.ts';
import { FieldMessage } from '../../ui/field-message.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Mark, Wordmark } from '../../ui/mark.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Seat } from '../../ui/seat.tsx';
import { SoloPage } from '../../ui/solo-page.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { workspaceWords } from './workspace-words.ts';

/** From which side one comes decides the role: an assistant sets the table and then invites its first owner. */
export function StartPage() {
  const words = useWords(workspaceWords);
  const sentence = useRefusalSentence();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { workspaces } = useMe();
  const [side, setSide] = useState<Side>('client');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  usePageTitle(words.start.title);

  async function keepLanguage(language: Language) {
    await call('patchMe', { body: { language } });
    await queries.invalidateQueries(meQuery);
  }

  async function open() {
    setBusy(true);
    setTrouble(undefined);
    try {
      const { workspace } = await call('createWorkspace', { body: { name: name.trim(), side } });
      await queries.fetchQuery({ ...meQuery, staleTime: 0 });
      await navigate({ to: '/w/$workspaceId/board', params: { workspaceId: workspace.id } });
    } catch (error) {
      setTrouble(error);
      setBusy(false);
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && !busy) void open();
  }

  const sides = [
    ['client', words.start.client, words.start.clientHelp],
    ['assistant', words.start.assistant, words.start.assistantHelp],
  ] as const;
  return (
    <SoloPage
      start={<Wordmark name={words.product} />}
      end={<LanguageSwitch onChosen={(language) => void keepLanguage(language)} />}
    >
      <form noValidate onSubmit={onSubmit} className="w-full max-w-[520px]">
        <Mark size={44} missing className="-ms-2" />
        <h1 className="text-display-tight mt-3">{words.start.heading}</h1>
        <p className="mt-1.5 mb-6 text-lead text-ink-2">{words.start.lead}</p>
        <RadioGroup
          aria-label={words.start.side}
          value={side}
          onChange={(value) => setSide(value as Side)}
          className="grid grid-cols-2 gap-2.5 phone:grid-cols-1"
        >
          {sides.map(([key, title, help]) => (
            <Radio key={key} value={key} className={choiceCard}>
              <Seat
                size="small"
                shape={key === 'client' ? 'square' : 'circle'}
                {...(side === key ? { hue: key === 'client' ? 'saffron' : 'sea' } : {})}
              />
              <span className="grid gap-0.5">
                <b className="text-ui">{title}</b>
                <span className="text-small text-ink-2">{help}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <div className="mt-5 rows gap-4">
          <TextField
            label={side === 'client' ? words.start.nameClient : words.start.nameAssistant}
            name="workspace"
            autoComplete="organization"
            maxLength={120}
            value={name}
            onChange={setName}
            error={tried && name.trim() === '' ? words.start.nameMissing : undefined}
          />
          {trouble === undefined ? null : <FieldMessage error={sentence(trouble)} />}
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" size="large" type="submit" isPending={busy}>
              {words.start.act}
            </Button>
            {workspaces.length === 0 ? null : (
              <Link to="/" className={buttonLook('quiet', 'large')}>
                {words.start.back}
              </Link>
            )}
          </div>
        </div>
      </form>
    </SoloPage>
  );
}
