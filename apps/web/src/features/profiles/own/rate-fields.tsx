import { profileLimits } from '@sanad/domain/profiles/limit';
import { useRef, useState } from 'react';

import { useMe } from '../../../http/me.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { ProfilesSection } from '../profiles-section.tsx';
import { profilesWords } from '../profiles-words.ts';
import { sayRate } from '../say-rate.ts';
import type { OwnPageDesk } from '../use-own-page.ts';
import { RateForm, type RateWish } from './rate-form.tsx';

/** What one asks for a service, and which client sees it. */
export function RateFields({ desk }: { readonly desk: OwnPageDesk }) {
  const words = useWords(profilesWords);
  const say = words.rates;
  const why = useRefusalSentence();
  const { locale } = useLanguage();
  const { workspaces } = useMe();
  /** Which one is being written; `new`: one more. */
  const [editing, setEditing] = useState<number | 'new'>();
  const add = useRef<HTMLButtonElement>(null);
  const comeBack = useReturnFocus(() => add.current);
  const { rates } = desk.page;
  const nameOf = (id: string) => workspaces.find((each) => each.id === id)?.name;
  const wishes: readonly RateWish[] = rates.map(({ id: _id, ...rest }) => rest);

  async function write(next: readonly RateWish[]): Promise<void> {
    await desk.write({ rates: next.map((each) => ({ ...each, shownTo: [...each.shownTo] })) });
    toasts.show({ text: words.kept });
  }
  async function remove(at: number): Promise<void> {
    try {
      await write(wishes.toSpliced(at, 1));
      comeBack();
    } catch (error) {
      toasts.show({ text: why(error) });
    }
  }
  const close = (): void => {
    setEditing(undefined);
    comeBack();
  };

  return (
    <ProfilesSection title={say.title} help={say.help}>
      {rates.length === 0 && editing === undefined ? (
        <p className="text-small text-ink-3">{say.none}</p>
      ) : null}
      <ul className="grid">
        {rates.map((rate, at) => {
          const shown = rate.shownTo.flatMap((id) => nameOf(id) ?? []);
          return (
            <li key={rate.id} className="border-b border-line py-2.75 first:pt-0">
              {editing === at ? (
                <RateForm
                  desk={desk}
                  rate={wishes[at]}
                  onSave={(wish) => write(wishes.with(at, wish))}
                  onClose={close}
                />
              ) : (
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <p className="min-w-0 flex-1 basis-48">
                    <Bdi className="font-semibold">{rate.service}</Bdi>
                    <span className="text-ink-2"> · {sayRate(words, rate, locale)}</span>
                    <span className="block text-small text-ink-3">
                      {shown.length === 0 ? (
                        say.shownToNobody
                      ) : (
                        <Sentence>{say.shownTo(shown)}</Sentence>
                      )}
                    </span>
                  </p>
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={say.editOf(rate.service)}
                    onPress={() => setEditing(at)}
                  >
                    {say.edit}
                  </Button>
                  <Button
                    size="small"
                    kind="quiet"
                    aria-label={say.removeOf(rate.service)}
                    onPress={() => void remove(at)}
                  >
                    {say.remove}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {editing === 'new' ? (
        <RateForm
          desk={desk}
          rate={undefined}
          onSave={(wish) => write([...wishes, wish])}
          onClose={close}
        />
      ) : rates.length >= profileLimits.rates ? (
        <p className="text-small text-ink-3">{say.many(profileLimits.rates)}</p>
      ) : (
        <Button
          ref={add}
          size="small"
          className="justify-self-start"
          onPress={() => setEditing('new')}
        >
          {say.add}
        </Button>
      )}
    </ProfilesSection>
  );
}
