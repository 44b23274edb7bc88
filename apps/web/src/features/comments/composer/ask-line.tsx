import type { UserId } from '@sanad/domain/kernel/ids';
import { Button as AriaButton } from 'react-aria-components/Button';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf, type Member } from '../../../realtime/session/member.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { commentsWords } from '../comments-words.ts';

/** Above the field: whom the next message asks. */
export function AskLine(props: {
  readonly people: readonly Member[];
  readonly asks: UserId;
  readonly onAsk: (userId: UserId | null) => void;
}) {
  const { people, asks, onAsk } = props;
  const words = useWords(commentsWords).composer;
  const asked = people.find(({ userId }) => userId === asks);
  return (
    <div className="flex items-center gap-1.5 pb-1 text-meta text-ink-2">
      <span>{words.to}</span>
      {people.length < 2 ? (
        <Named member={asked} />
      ) : (
        <Menu
          label={words.to}
          trigger={
            <AriaButton className="inline-flex min-h-7.5 min-w-0 items-center gap-1.25 rounded-control px-1.5 hover:bg-hover coarse:min-h-11">
              <Named member={asked} />
              <Icon name="chevron-down" size="small" />
            </AriaButton>
          }
        >
          {people.map((member) => (
            <MenuItem
              key={member.userId}
              text={member.name}
              lead={<Avatar {...personOf(member)} size="tiny" silent />}
              current={member.userId === asks}
              onAction={() => onAsk(member.userId)}
            >
              <Bdi>{member.name}</Bdi>
            </MenuItem>
          ))}
        </Menu>
      )}
      <span className="grow" />
      <IconButton icon="close" size="small" label={words.askNobody} onPress={() => onAsk(null)} />
    </div>
  );
}

function Named({ member }: { readonly member: Member | undefined }) {
  if (!member) return null;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.25">
      <Avatar {...personOf(member)} size="tiny" silent />
      <Bdi className="min-w-0 clip-line font-semibold text-ink">{member.name}</Bdi>
    </span>
  );
}
