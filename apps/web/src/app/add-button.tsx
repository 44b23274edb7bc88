import { Button as AriaButton } from 'react-aria-components/Button';

import { openQuickAdd } from '../features/task/quick-add/open-quick-add.ts';
import { useWords } from '../i18n/language-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { barLink } from '../ui/nav-look.ts';
import { appWords } from './words.ts';

/** The line for a new task, from a phone's bottom bar. */
export function AddButton() {
  const words = useWords(appWords);
  return (
    <AriaButton className={barLink} onPress={() => openQuickAdd()}>
      <Icon name="add" size="large" />
      <span>{words.add}</span>
    </AriaButton>
  );
}
