import { useMemo, useState } from 'react';

import { findActions } from '../features/keys/actions/find-actions.ts';
import { actionsNow, type Action } from '../features/keys/actions/known-actions.ts';
import { chordText } from '../features/keys/chord-text.ts';
import type { PaletteRow, PaletteSection } from '../features/search/palette/palette-row.ts';
import { Bdi } from '../i18n/bdi.tsx';
import { Icon } from '../ui/icon.tsx';

export interface ActionSection {
  readonly section: PaletteSection;
  /** It stands before what is found: the typed words are how an action begins. */
  readonly isMeant: boolean;
}

/** What can be done where the palette was opened, as its last section, or its first where that is what was typed. */
export function useActionSection(question: string): ActionSection {
  // As it was when the palette opened: what has the focus then is what is at hand.
  const [actions] = useState(actionsNow);
  return useMemo(() => {
    const { actions: found, isMeant } = findActions(actions, question);
    const rows = found.map(rowOf);
    return { section: { name: 'actions', rows, yields: !isMeant }, isMeant };
  }, [actions, question]);
}

function rowOf({ id, text, icon, about, chord, run }: Action): PaletteRow {
  return {
    id: `action-${id}`,
    lead: <Icon name={icon} />,
    title: <Bdi>{text}</Bdi>,
    ...(about === undefined ? {} : { about: <Bdi>{about}</Bdi> }),
    ...(chord === undefined ? {} : { hint: chordText(chord) }),
    act: run,
  };
}
