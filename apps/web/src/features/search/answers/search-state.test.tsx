import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';

import { LanguageProvider } from '../../../i18n/language-provider.tsx';
import { searchWords } from '../search-words.ts';
import { SearchState } from './search-state.tsx';

it('says as one sentence that nothing was found: its pieces are spaced as its words are', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  await searchWords.load('en');
  const place = document.createElement('div');
  const root = createRoot(place);
  const server = { state: 'answered', answer: undefined, retry: () => undefined } as const;
  await act(async () =>
    root.render(
      <LanguageProvider language="en" digits="latn">
        <SearchState typed="مها" isAsked isEmpty away={false} server={server} name="Noor Dental" />
      </LanguageProvider>,
    ),
  );
  const line = place.querySelector('p');
  expect(line?.textContent).toContain('Noor Dental');
  // A row gives each of its children a gap.
  expect(line?.childNodes).toHaveLength(1);
  await act(async () => root.unmount());
});
