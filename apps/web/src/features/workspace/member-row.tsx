import { canRemove } from '@sanad/domain/access/granting';
import { sideOf } from '@sanad/domain/access/side';
import { agreementPart } from '@sanad/domain/agreement/who-reads';
import { namesOf } from '@sanad/domain/profiles/names-of';
import type { Member } from '@sanad/protocol/http/workspace';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';

import { Bdi, Token } from '../../i18n/bdi.tsx';
import { cityOf } from '../../i18n/city.ts';
import { fullDate, timeOfDay } from '../../i18n/format-time.ts';
import { useLanguage, useWords } from '../../i18n/language-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx';
import { shapeOfSide } from '../../ui/person.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import type { OwnStanding } from './own-standing.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { rolesToGive } from './roles-to-give.ts';
import { workspaceWords } from './workspace-words.ts';

/** One person: face, name, role, where they are; and what may be done about it. */
export function MemberRow(props: {
  readonly member: Member;
  readonly own: OwnStanding;
  /** What other features know of this person. */
  readonly beside?: ReactNode;
}) {
  const { member, own } = props;
  const words = useWords(workspaceWords);
  const { language, locale } = useLanguage();
  const now = useMinute();
  const [asking, setAsking] = useState<'role' | 'remove' | 'leave'>();
  const self = member.userId === own.userId;
  const mayChange = rolesToGive(own.role, member.role).length > 0;
  const mayRemove = !self && canRemove(own.role, member.role);
  const { workspaceId } = useParams({ strict: false });
  const readsAgreement = member.role === 'assistant' && agreementPart(own.role, self) !== 'nobody';
  const names = namesOf(member, language);
  const mayStop = mayRemove && own.role === 'owner' && member.role === 'assistant';
  const navigate = useNavigate();
  const close = () => setAsking(undefined);

  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 border-b border-line py-2.75">
      <Avatar
        name={member.name}
        hue={member.hue}
        shape={shapeOfSide(sideOf(member.role))}
        size="normal"
        silent
        className="row-span-2"
      />
      <p className="min-w-0">
        <Link
          to="/w/$workspaceId/people/$userId"
          params={{ workspaceId: workspaceId ?? '', userId: member.userId }}
          className="font-semibold hover:underline"
        >
          <Bdi>{names.first}</Bdi>
        </Link>
        {names.second === '' ? null : (
          <>
            {' '}
            <Bdi className="text-ink-2">{names.second}</Bdi>
          </>
        )}
        {self ? <span className="text-ink-3"> · {words.people.you}</span> : null}
        <span className="text-ink-2"> · {words.roles[member.role]}</span>
      </p>
      <div className="row-span-2">
        {mayChange || mayRemove || self ? (
          <Menu
            label={words.people.menuOf(member.name)}
            placement="bottom end"
            trigger={<IconButton icon="more" label={words.people.menuOf(member.name)} />}
          >
            {mayChange ? (
              <MenuItem
                icon="edit"
                text={words.people.changeRole}
                onAction={() => setAsking('role')}
              >
                {words.people.changeRole}
              </MenuItem>
            ) : null}
            {mayChange && (mayRemove || self) ? <MenuLine /> : null}
            {mayStop && workspaceId !== undefined ? (
              <MenuItem
                icon="sign-out"
                kind="danger"
                text={words.people.stop}
                onAction={() =>
                  void navigate({
                    to: '/w/$workspaceId/people/$assistantId/leaving',
                    params: { workspaceId, assistantId: member.userId },
                    search: { stop: true },
                  })
                }
              >
                {words.people.stop}
              </MenuItem>
            ) : null}
            {mayRemove ? (
              <MenuItem
                icon="remove-person"
                kind="danger"
                text={words.people.remove}
                onAction={() => setAsking('remove')}
              >
                {words.people.remove}
              </MenuItem>
            ) : null}
            {self ? (
              <MenuItem
                icon="sign-out"
                kind="danger"
                text={words.people.leave}
                onAction={() => setAsking('leave')}
              >
                {words.people.leave}
              </MenuItem>
            ) : null}
          </Menu>
        ) : null}
      </div>
      <p className="col-start-2 flex flex-wrap gap-x-2.5 gap-y-0.5 text-small text-ink-3">
        {own.demo ? null : <Token className="clip-line max-w-full">{member.email}</Token>}
        <span>
          {cityOf(member.zone, language)} {timeOfDay(locale, member.zone, now)}
        </span>
        {readsAgreement && workspaceId !== undefined ? (
          <Link
            to="/w/$workspaceId/people/$assistantId/agreement"
            params={{ workspaceId, assistantId: member.userId }}
            aria-label={words.people.agreementWith(member.name)}
            className="link"
          >
            {words.people.agreement}
          </Link>
        ) : null}
        {readsAgreement && workspaceId !== undefined ? (
          <Link
            to="/w/$workspaceId/onboarding"
            params={{ workspaceId }}
            search={{ with: member.userId }}
            aria-label={words.people.planWith(member.name)}
            className="link"
          >
            {words.people.plan}
          </Link>
        ) : null}
        {readsAgreement && workspaceId !== undefined ? (
          <Link
            to="/w/$workspaceId/people/$assistantId/expectations"
            params={{ workspaceId, assistantId: member.userId }}
            aria-label={words.people.expectationsWith(member.name)}
            className="link"
          >
            {words.people.expectations}
          </Link>
        ) : null}
        {props.beside}
        <span className="phone:hidden">
          {words.people.joined(fullDate(locale, member.zone, member.joinedAt))}
        </span>
      </p>
      {asking === 'role' ? <RoleDialog member={member} own={own} onClose={close} /> : null}
      {asking === 'remove' ? <RemoveDialog member={member} own={own} onClose={close} /> : null}
      {asking === 'leave' ? <LeaveDialog own={own} onClose={close} /> : null}
    </li>
  );
}
