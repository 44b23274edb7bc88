import type { LabelRecord } from '@sanad/domain/board/record';

import { fullDate } from '../../../i18n/format-time.ts';
import { useLanguage } from '../../../i18n/language-context.tsx';
import { useCollection, useMembers } from '../../../realtime/session/use-live.ts';
import type { PartNames } from './filter-part.ts';

const byName = {
  en: byNameIn('en'),
  ar: byNameIn('ar'),
};

function byNameIn(language: string): (a: LabelRecord, b: LabelRecord) => number {
  const { compare } = new Intl.Collator(language);
  return (a, b) => compare(a.name, b.name);
}

export function usePartNames(): PartNames {
  const { language, locale } = useLanguage();
  const members = useMembers();
  const labels = useCollection('label', byName[language]);
  return { members, labels, day: (text) => fullDate(locale, 'UTC', Date.parse(`${text}T12:00Z`)) };
}
