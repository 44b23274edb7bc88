import type { WorkspaceSummary } from '@sanad/protocol/http/profile';
import { Button as AriaButton } from 'react-aria-components/Button';

import { Bdi } from '../i18n/bdi.tsx';
import { useWords } from '../i18n/language-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { navTop } from '../ui/nav-look.ts';
import { appWords } from './words.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

/** The business on top of the nav, so the room is never in doubt; a press lists the others. */
export function WorkspaceSwitcher(props: { readonly workspace: WorkspaceSummary }) {
  const words = useWords(appWords);
  const { workspace } = props;
  return (
    <WorkspaceMenu
      workspace={workspace}
      placement="bottom start"
      trigger={
        <AriaButton className={navTop}>
          <Avatar name={workspace.name} hue="saffron" shape="square" solid silent />
          <Bdi className="clip-line min-w-0 grow text-start folded:sr-only">{workspace.name}</Bdi>
          <span className="sr-only">{words.switchWorkspace}</span>
          <Icon name="switch" size="small" className="text-ink-2 folded:hidden" />
        </AriaButton>
      }
    />
  );
}
