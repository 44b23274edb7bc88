import { useId } from 'react';

import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useSession } from '../../realtime/session/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { profilesWords } from './profiles-words.ts';
import { useMemberPage } from './use-member-page.ts';

/** Services that an assistant offers and that do not stand yet where they are picked for. */
export function ServicePicks(props: {
  readonly whose: string;
  readonly name: string;
  readonly picked: readonly string[];
  readonly onPick: (service: string) => void;
}) {
  const { whose, name, picked, onPick } = props;
  const words = useWords(profilesWords).pick;
  const { userId } = useSession();
  const { page } = useMemberPage(whose);
  const id = useId();
  const left = (page?.business?.services ?? []).filter((each) => !picked.includes(each));
  if (left.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className="rows gap-2">
      <p id={id} className="text-small text-ink-2">
        {whose === userId ? words.titleOwn : <Sentence>{words.title(name)}</Sentence>}
      </p>
      <div className="flex flex-wrap gap-2">
        {left.map((service) => (
          <Button
            key={service}
            size="small"
            icon="add"
            aria-label={words.add(service)}
            onPress={() => onPick(service)}
          >
            {service}
          </Button>
        ))}
      </div>
    </div>
  );
}
