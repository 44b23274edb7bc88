import type { MessageRecord } from '@sanad/domain/comments/record';

import { Bdi } from '../../../i18n/bdi.tsx';
import { hueOfMember } from '../../../realtime/session/member.ts';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { Address } from '../../../ui/text/address.tsx';
import { OwnWords } from '../../../ui/text/own-words.tsx';
import { spansIn, type Nameable, type Span } from './spans-in.ts';
import { TaskChip } from './task-chip.tsx';

/** What somebody said: each line in its own direction, people in their colour, tasks as they stand now. */
export function MessageWords(props: {
  readonly message: Pick<MessageRecord, 'text' | 'mentions'>;
}) {
  const { text, mentions } = props.message;
  const named = useMembers().filter(({ userId }) => mentions.includes(userId));
  return (
    <div className="rows gap-2">
      {text.split(/\n[^\S\n]*\n/).map((paragraph, at) => (
        <div key={at}>
          {paragraph.split('\n').map((line, row) => (
            <Line key={row} text={line} named={named} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Line(props: { readonly text: string; readonly named: readonly Nameable[] }) {
  const { text, named } = props;
  const pieces = spansIn(text, named).map((span) => ({
    ...span,
    piece: <Piece span={span} text={text.slice(span.from, span.to)} />,
  }));
  return <OwnWords text={text} pieces={pieces} className="min-h-[1lh] text-start wrap-anywhere" />;
}

function Piece({ span, text }: { readonly span: Span; readonly text: string }) {
  switch (span.is) {
    case 'link':
      return <Address url={span.url}>{text}</Address>;
    case 'person':
      return <Named userId={span.userId} text={text} />;
    case 'task':
      return <TaskChip number={span.number} text={text} />;
  }
}

function Named(props: { readonly userId: string; readonly text: string }) {
  const member = useMembers().find(({ userId }) => userId === props.userId);
  return (
    <span data-hue={member && hueOfMember(member)} className="font-semibold text-p-text">
      <Bdi>{props.text}</Bdi>
    </span>
  );
}
