import type { Theme } from '@sanad/protocol/http/profile';
import { useState } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { Wordmark } from '../ui/mark.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { ReadingSwitch } from '../ui/reading-switch.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { showTheme } from '../ui/show-theme.ts';
import { GalleryDates } from './gallery-dates.tsx';
import { GalleryForms } from './gallery-forms.tsx';
import { GalleryGround } from './gallery-ground.tsx';
import { GalleryPeopleAtWork } from './gallery-people-at-work.tsx';
import { GalleryPromise } from './gallery-promise.tsx';
import { GallerySurfaces } from './gallery-surfaces.tsx';
import { galleryWords } from './gallery-words.ts';

const space = 'gap-x-14 gap-y-11 px-10 pt-7 pb-16';
const spaceOnPhones = 'phone:grid-cols-[minmax(0,1fr)] phone:px-4 phone:pt-5 phone:pb-28';

/** Every component of the design system, in either direction and theme. */
export function GalleryPage() {
  const words = useWords(galleryWords);
  const [theme, setTheme] = useState<Theme>(
    () => (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'device',
  );
  usePageTitle(words.title);

  function choose(next: Theme) {
    setTheme(next);
    showTheme(next);
  }

  return (
    <main className="min-h-dvh bg-sheet">
      <div
        className={`mx-auto grid max-w-[1120px] grid-cols-2 items-start ${space} ${spaceOnPhones}`}
      >
        <header className="col-span-full flex flex-wrap items-center gap-3">
          <Wordmark name={words.product} />
          <h1 className="me-auto text-meta text-ink-3">{words.title}</h1>
          <Segmented
            label={words.theme}
            value={theme}
            onChange={choose}
            segments={(['light', 'dark', 'device'] as const).map((key) => ({
              key,
              label: words.themes[key],
            }))}
          />
          <ReadingSwitch />
        </header>
        <GalleryGround />
        <GalleryPromise />
        <GalleryForms />
        <GalleryDates />
        <GalleryPeopleAtWork />
        <GallerySurfaces />
      </div>
    </main>
  );
}
