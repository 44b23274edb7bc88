import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';

import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { liveWords } from '../live-words.ts';
import { SessionContext } from '../session/session-context.tsx';
import type { WorkspaceSession } from '../session/workspace-session.ts';
import { OutdatedNotice } from './outdated-notice.tsx';

it.each([
  ['en', 'A new version is available.', 'Reload'],
  ['ar', 'توجد نسخة جديدة.', 'إعادة التحميل'],
] as const)(
  'says in %s that a new version is here as soon as the page is told, and offers to reload',
  async (language, sentence, reload) => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    await liveWords.load(language);
    let tell = (): void => undefined;
    const client = {
      isOutdated: false,
      onState(listener: () => void) {
        tell = listener;
        return () => undefined;
      },
    };
    const place = document.createElement('div');
    const root = createRoot(place);
    await act(async () => {
      root.render(
        <LanguageProvider language={language} digits="latn">
          <SessionContext value={{ client } as unknown as WorkspaceSession}>
            <OutdatedNotice />
          </SessionContext>
        </LanguageProvider>,
      );
    });
    expect(place.textContent).toBe('');
    client.isOutdated = true;
    await act(async () => tell());
    expect(place.querySelector('[role=status]')?.textContent).toContain(sentence);
    expect(place.querySelector('button')?.textContent).toBe(reload);
    await act(async () => root.unmount());
  },
);
