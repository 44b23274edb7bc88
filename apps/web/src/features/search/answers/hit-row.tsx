import type { Question } from '@sanad/domain/search/question';
import type { SearchKind } from '@sanad/domain/search/searchable';
import type { SearchHit } from '@sanad/protocol/http/search';
import { Fragment, type ReactNode } from 'react';

import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { Avatar } from '../../../ui/avatar.tsx';
import type { IconName } from '../../../ui/icon-registry.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { Hue } from '../../../ui/person.ts';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import type { SearchMessages } from '../messages.en.ts';
import type { PaletteRow } from '../palette/palette-row.ts';
import { MarkedWords } from './marked-words.tsx';

const icons: Readonly<Record<Exclude<SearchKind, 'task'>, IconName>> = {
  checklistItem: 'checklist',
  document: 'document',
  message: 'comment',
  call: 'video',
  plannedCheckIn: 'calendar',
  file: 'file',
  member: 'person',
};

/** What a row says besides the hit itself. */
export interface HitWorld {
  readonly question: Question;
  readonly words: SearchMessages;
  momentOf(at: number): string;
  /** Where rows come from more workspaces than one: which it is of. */
  roomOf(workspaceId: string): { readonly name: string; readonly hue: Hue } | undefined;
  open(hit: SearchHit): void;
}

export function rowOf(hit: SearchHit, world: HitWorld): PaletteRow {
  return {
    id: `${hit.workspaceId}-${hit.kind}-${hit.id}`,
    lead:
      hit.kind === 'task' ? (
        <TaskGlyph kind={hit.isClosed ? 'done' : 'plain'} />
      ) : (
        <Icon name={icons[hit.kind]} />
      ),
    title: titleOf(hit, world),
    about: <About pieces={aboutOf(hit, world)} />,
    kind: world.words.kinds[hit.kind],
    act: () => world.open(hit),
  };
}

function titleOf(hit: SearchHit, { question, words, momentOf }: HitWorld): ReactNode {
  const { kind, title, excerpt, at } = hit;
  if (kind === 'call' || kind === 'plannedCheckIn')
    return words.checkInOf(at === null ? '' : momentOf(at));
  if (kind === 'message') return <MarkedWords text={excerpt} question={question} />;
  return title === '' ? words.untitled : <MarkedWords text={title} question={question} />;
}

/** Where and when, and what below the title was met. */
function aboutOf(hit: SearchHit, { question, momentOf, roomOf }: HitWorld): readonly ReactNode[] {
  const { kind, excerpt, task, at, by, number } = hit;
  const room = roomOf(hit.workspaceId);
  const pieces: ReactNode[] = [];
  if (room)
    pieces.push(
      <span className="inline-flex items-center gap-1">
        <Avatar name={room.name} hue={room.hue} shape="square" size="tiny" silent />
        <Bdi>{room.name}</Bdi>
      </span>,
    );
  if (number !== null) pieces.push(<Token>{`N-${number}`}</Token>);
  if (kind === 'message' && by !== null) pieces.push(<Bdi>{by}</Bdi>);
  if (kind === 'message' && at !== null) pieces.push(momentOf(at));
  if (task) pieces.push(<Bdi>{task.title}</Bdi>);
  if (kind !== 'message' && excerpt !== '')
    pieces.push(<MarkedWords text={excerpt} question={question} />);
  return pieces;
}

function About(props: { readonly pieces: readonly ReactNode[] }) {
  return props.pieces.map((piece, at) => (
    <Fragment key={at}>
      {at === 0 ? null : ' · '}
      {piece}
    </Fragment>
  ));
}
