import type { DocumentId } from '@sanad/domain/kernel/ids';
import type { StepLink } from '@sanad/domain/onboarding/record';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useCollection } from '../../../realtime/session/use-live.ts';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { onboardingWords } from '../onboarding-words.ts';

/** Which of the workspace's documents a step stands for. */
export function DocumentField(props: {
  readonly value: StepLink | null;
  readonly onChange: (link: StepLink | null) => void;
}) {
  const words = useWords(onboardingWords).form;
  const { locale } = useLanguage();
  const documents = useCollection('document', (a, b) => a.title.localeCompare(b.title, locale));
  const open = documents.filter(({ archivedAt }) => archivedAt === null);
  const { value } = props;
  const known = value?.to === 'document' && open.some(({ id }) => id === value.id);
  return (
    <NativeSelect
      label={words.link}
      value={known ? (value.id as string) : ''}
      onChange={(id) => props.onChange(id === '' ? null : { to: 'document', id: id as DocumentId })}
      options={[
        { value: '', label: words.noLink },
        ...open.map(({ id, title }) => ({ value: id as string, label: title })),
      ]}
    />
  );
}
