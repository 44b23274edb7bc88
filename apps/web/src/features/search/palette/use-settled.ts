import { useState } from 'react';

import type { PaletteSection } from './palette-row.ts';
import { settleSections } from './settle-sections.ts';

/** The sections as they are shown: nothing that comes late moves what is chosen, as long as the question is the same. */
export function useSettled(
  question: string,
  sections: readonly PaletteSection[],
  held: string | undefined,
): readonly PaletteSection[] {
  const [last, setLast] = useState({ question, given: sections, shown: sections });
  if (last.given === sections && last.question === question) return last.shown;
  const shown = last.question === question ? settleSections(last.shown, sections, held) : sections;
  setLast({ question, given: sections, shown });
  return shown;
}
