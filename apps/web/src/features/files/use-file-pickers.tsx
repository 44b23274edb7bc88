import { useRef, type ChangeEvent, type ReactNode } from 'react';

import { useLanguage } from '../../i18n/language-context.tsx';
import { named } from './name-photo.ts';

/** The device's own choosers, which buttons open: of files, and its camera. `inputs` stand beside the buttons. */
export function useFilePickers(input: {
  readonly labels: { readonly choose: string; readonly photograph: string };
  /** A camera calls every photograph the same: what it is called instead, by when it was taken. */
  readonly photoName: (when: string) => string;
  readonly onFiles: (files: readonly File[]) => void;
}): { readonly choose: () => void; readonly photograph: () => void; readonly inputs: ReactNode } {
  const { labels, photoName, onFiles } = input;
  const { locale } = useLanguage();
  const chosen = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);

  function take(event: ChangeEvent<HTMLInputElement>, isPhoto: boolean): void {
    const files = [...(event.target.files ?? [])];
    // The same file can be chosen again.
    event.target.value = '';
    onFiles(isPhoto ? files.map((file) => named(file, photoName, locale)) : files);
  }

  const inputs = (
    <>
      <input
        ref={chosen}
        type="file"
        multiple
        hidden
        aria-label={labels.choose}
        onChange={(event) => take(event, false)}
      />
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={labels.photograph}
        onChange={(event) => take(event, true)}
      />
    </>
  );
  return {
    choose: () => chosen.current?.click(),
    photograph: () => camera.current?.click(),
    inputs,
  };
}
