import { use, useMemo, useState } from 'react';

import { useAnswers } from '../features/search/answers/use-answers.tsx';
import { Palette } from '../features/search/palette/palette.tsx';
import { SearchScope } from '../features/search/search-scope.tsx';
import { searchWords } from '../features/search/search-words.ts';
import { useMe } from '../http/me.ts';
import { useWords } from '../i18n/language-context.tsx';
import { clientHue } from '../realtime/session/client-hue.ts';
import { SessionContext } from '../realtime/session/session-context.tsx';
import { useActionSection } from './use-action-section.tsx';

/** What is found and what can be done, in the order in which it stands under the field. */
export function SearchDialog(props: { readonly onClose: () => void }) {
  const words = useWords(searchWords);
  const { workspaces } = useMe();
  const session = use(SessionContext);
  const here = workspaces.find(({ id }) => id === session?.workspaceId);
  const [question, setQuestion] = useState('');
  const [isWide, setWide] = useState(false);
  const answers = useAnswers(question, isWide ? undefined : here?.id);
  const { section, isMeant } = useActionSection(question);
  const sections = useMemo(
    () => (isMeant ? [section, ...answers.sections] : [...answers.sections, section]),
    [isMeant, section, answers.sections],
  );
  // Who is in one workspace alone has nothing to widen to.
  const hasMore = here !== undefined && workspaces.length > 1;
  return (
    <Palette
      label={words.title}
      question={question}
      onQuestion={setQuestion}
      sections={sections}
      state={answers.state}
      {...(hasMore
        ? {
            scope: (
              <SearchScope
                name={here.name}
                hue={clientHue(workspaces, here.id)}
                isWide={isWide}
                onWide={setWide}
              />
            ),
            onWiden: () => setWide(true),
          }
        : {})}
      onClose={props.onClose}
    />
  );
}
