import type { FeedDates, FeedTitles } from '@sanad/domain/feeds/feed-choices';
import { useState } from 'react';

import { useMe } from '../../http/me.ts';
import { Sentence } from '../../i18n/bdi.tsx';
import { useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { ErrorState } from '../../ui/content-state.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldMessage } from '../../ui/field-message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { FeedStanding } from './feed-standing.tsx';
import { feedsWords } from './feeds-words.ts';
import { MadeLink } from './made-link.tsx';
import { useFeeds, type FeedPlace } from './use-feeds.ts';

/**
 * The link by which one's own calendar shows the dates of a workspace, or of all: made, chosen anew, ended. That over
 * all of them is made only after one has said that they may stand side by side.
 */
export function FeedDialog(props: {
  readonly place: FeedPlace;
  /** Whose dates are chosen first. */
  readonly usual: FeedDates;
  readonly onClose: () => void;
}) {
  const { place } = props;
  const words = useWords(feedsWords);
  const { workspaces } = useMe();
  const why = useRefusalSentence();
  const { feeds, failed, refetch, put, end } = useFeeds();
  const feed = feeds?.find(({ workspaceId }) => workspaceId === (place?.id ?? null));
  const [wish, setWish] = useState<{ titles?: FeedTitles; dates?: FeedDates }>({});
  const [isWallTaken, setWallTaken] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>();
  const titles = wish.titles ?? feed?.titles ?? 'neutral';
  const dates = wish.dates ?? feed?.dates ?? props.usual;
  const waits = place === null && feed === undefined && !isWallTaken;

  /** One step at a time; what went wrong stays until the next. */
  async function run(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await work();
      setWish({});
    } catch (error) {
      setTrouble(error);
      // What was chosen of a link that is there did not come to be.
      if (feed) setWish({});
    } finally {
      setBusy(false);
    }
  }
  const make = () =>
    run(async () => setToken(await put(place, { titles, dates, anew: feed !== undefined })));
  const choose = (chosen: typeof wish): void => {
    if (busy) return;
    setWish({ ...wish, ...chosen });
    if (feed) void run(async () => void (await put(place, { titles, dates, ...chosen })));
  };
  const stop = () =>
    run(async () => {
      await end(place);
      setToken(null);
      toasts.show({ text: words.ended });
    });

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      size="wide"
      title={<Sentence>{place ? words.of(place.name) : words.ofAll}</Sentence>}
      actions={
        <>
          {feeds !== undefined && feed === undefined ? (
            <Button
              kind="primary"
              isPending={busy}
              isDisabled={waits}
              autoFocus
              onPress={() => void make()}
            >
              {words.make}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={props.onClose}>
            {words.close}
          </Button>
        </>
      }
    >
      {failed ? (
        <ErrorState
          title={words.failed}
          action={<Button onPress={() => void refetch()}>{words.tryAgain}</Button>}
        />
      ) : feeds === undefined ? (
        <Skeleton lines={[80, 60, 40]} />
      ) : (
        <div className="rows gap-4">
          <p>{words.what}</p>
          {place === null ? (
            <Notice kind="risk" icon="alert">
              {words.wall}
            </Notice>
          ) : null}
          {place === null && feed === undefined ? (
            <Checkbox isSelected={isWallTaken} onChange={setWallTaken}>
              {words.wallTaken}
            </Checkbox>
          ) : null}
          <Choice
            label={words.says}
            value={titles}
            onChange={(key) => choose({ titles: key })}
            segments={[
              { key: 'neutral', label: words.neutral },
              { key: 'full', label: words.full },
            ]}
            help={
              titles === 'full'
                ? words.fullHelp
                : words.neutralHelp((place ?? workspaces[0])?.name ?? '')
            }
          />
          <Choice
            label={words.whose}
            value={dates}
            onChange={(key) => choose({ dates: key })}
            segments={[
              { key: 'mine', label: words.mine },
              { key: 'all', label: words.all },
            ]}
          />
          {token !== null && feed ? <MadeLink key={token} token={token} /> : null}
          {feed ? (
            <FeedStanding
              feed={feed}
              busy={busy}
              onAnew={() => void make()}
              onEnd={() => void stop()}
            />
          ) : null}
          {trouble === undefined ? null : <FieldMessage error={why(trouble)} />}
          <p className="text-small text-ink-3">{words.rarely}</p>
        </div>
      )}
    </Dialog>
  );
}

/** One of two, and what it means. */
function Choice<K extends string>(
  props: Parameters<typeof Segmented<K>>[0] & { readonly help?: string },
) {
  const { help, ...segmented } = props;
  return (
    <div className="rows justify-items-start gap-1.5">
      <span className="text-small font-semibold text-ink">{props.label}</span>
      <Segmented {...segmented} />
      {help === undefined ? null : (
        <span className="text-small text-ink-3">
          <Sentence>{help}</Sentence>
        </span>
      )}
    </div>
  );
}
