import { Bdi, Token } from '../../../i18n/bdi.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { listRow } from '../../../ui/choice-look.ts';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { useColumn } from '../../board/use-board.ts';
import type { Offer } from './use-completion.ts';

/** What may be meant, above the field: the keys stay in the field and go through the list. */
export function OfferList(props: {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  readonly at: number;
  readonly onChoose: (offer: Offer) => void;
}) {
  const { id, label, offers, at, onChoose } = props;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 bottom-full z-(--z-pop) mb-1.5 max-h-64 overflow-y-auto rounded-task bg-raised p-1.25 shadow-float"
    >
      {offers.map((offer, place) => (
        <button
          type="button"
          tabIndex={-1}
          key={offer.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          // The focus stays in the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(offer)}
          className={`${listRow} min-h-9 w-full items-center gap-2.5 text-start hover:bg-hover aria-selected:bg-act-soft`}
        >
          <Face offer={offer} />
        </button>
      ))}
    </div>
  );
}

function Face({ offer }: { readonly offer: Offer }) {
  if (offer.is === 'person') {
    return (
      <>
        <Avatar {...personOf(offer.member)} size="tiny" silent />
        <Bdi className="min-w-0 clip-line">{offer.member.name}</Bdi>
      </>
    );
  }
  return (
    <>
      <StateOf columnId={offer.task.columnId} />
      <Token className="flex-none text-meta text-ink-3">{`N-${offer.task.number}`}</Token>
      <Bdi className="min-w-0 clip-line">{offer.task.title.text}</Bdi>
    </>
  );
}

function StateOf(props: { readonly columnId: string }) {
  return <TaskGlyph kind={useColumn(props.columnId)?.kind ?? 'plain'} />;
}
