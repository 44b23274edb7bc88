import type { IdeaTurn } from '@sanad/domain/person/record';

import { useMe } from '../../../http/me.ts';
import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { clientHue } from '../../../realtime/session/client-hue.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { ideasWords } from '../ideas-words.ts';
import { placesFor } from './errands.ts';

const icons = { task: 'board', document: 'document' } as const;

/** What an idea is to become, and in which workspace; nothing where this person may make that nowhere. */
export function TurnMenu(props: {
  readonly into: IdeaTurn['into'];
  readonly onChoose: (workspaceId: IdeaTurn['workspaceId']) => void;
}) {
  const { into, onChoose } = props;
  const words = useWords(ideasWords);
  const { workspaces } = useMe();
  const places = placesFor(workspaces, into);
  if (places.length === 0) return null;
  return (
    <Menu
      label={words.where}
      trigger={
        <Button kind="quiet" size="small" icon={icons[into]}>
          {words[into]}
        </Button>
      }
    >
      {places.map(({ id, name }) => (
        <MenuItem
          key={id}
          text={name}
          lead={<Avatar name={name} hue={clientHue(workspaces, id)} shape="square" silent />}
          onAction={() => onChoose(id)}
        >
          <span className="flex">
            <Bdi className="clip-line min-w-0">{name}</Bdi>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
