import { can } from '@sanad/domain/access/capability';
import type { WorkspaceId } from '@sanad/domain/kernel/ids';
import { Refusal } from '@sanad/domain/kernel/refusal';
import { keepIdea, settleIdea } from '@sanad/domain/person/idea-turn-mutations';
import type { PersonRoomCollections } from '@sanad/domain/person/room-model';
import type { SyncClient } from '@sanad/sync/client/sync-client';

import type { LiveClient } from '../../../realtime/session/live-client.ts';
import { createSignal } from '../../../realtime/signal.ts';
import { carryOut, type Wish } from './carry-out.ts';
import { wishedHere, type Wished } from './wished-here.ts';

type OwnClient = Pick<
  SyncClient<PersonRoomCollections>,
  'ready' | 'all' | 'isPending' | 'mutate' | 'onCollection' | 'onState'
>;

/** The workspaces' rooms, as far as this page may come into them. */
export interface Reach {
  /** Nothing where that room is not this page's to open. */
  open(
    workspaceId: WorkspaceId,
  ): Promise<{ readonly client: LiveClient; close(): void }> | undefined;
  /** The person is in it no more, and the server itself has said so. */
  isGone(workspaceId: WorkspaceId): boolean;
}

export interface ErrandNews {
  became(wish: Wished): void;
  stayed(wish: Wished, why: Refusal): void;
}

/** The ideas that this tab is turning into something right now. */
export const ideasOnTheirWay = createSignal<ReadonlySet<string>>(new Set());

/**
 * Does what ideas wait for, while the page stands: each wish that the own room has confirmed, so that of two devices'
 * wishes one is done. What does not get done stays a wish, for this page later or for another.
 */
export function runErrands(own: OwnClient, reach: Reach, news: ErrandNews): () => void {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const begun = new Set<string>();
  let isLeft = false;

  function mark(id: string, isOn: boolean): void {
    const ids = new Set(ideasOnTheirWay.get());
    if (isOn) ids.add(id);
    else ids.delete(id);
    ideasOnTheirWay.set(ids);
  }

  function stay(wish: Wished, why: Refusal): void {
    const { becomes } = wish.turning;
    own.mutate(keepIdea, { ideaId: wish.id, becomes, refusal: why.code });
    news.stayed(wish, why);
  }

  async function run(wish: Wished, opening: NonNullable<ReturnType<Reach['open']>>): Promise<void> {
    const { becomes } = wish.turning;
    const room = await opening;
    const { client } = room;
    const follow = (): void => mark(wish.id, !isLeft && client.connection === 'live');
    const stop = client.onState(follow);
    follow();
    try {
      if (!(await carryOut(client, wish, left))) return;
      own.mutate(settleIdea, { ideaId: wish.id, becomes });
      wishedHere.delete(becomes);
      news.became(wish);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      stay(wish, error);
    } finally {
      stop();
      mark(wish.id, false);
      room.close();
    }
  }

  /** Another page of the same person may have come first. */
  function tellWhatOthersDid(): void {
    const standing = new Map(own.all('idea').map((idea) => [idea.id, idea]));
    for (const [becomes, wish] of wishedHere) {
      const now = standing.get(wish.id);
      if (now?.turning?.becomes === becomes) continue;
      wishedHere.delete(becomes);
      const isOwnDoing = begun.has(becomes) || own.isPending('idea', wish.id);
      if (now === undefined && !isOwnDoing) news.became(wish);
    }
  }

  function look(): void {
    if (isLeft || !own.ready) return;
    tellWhatOthersDid();
    for (const idea of own.all('idea')) {
      const { id, turning } = idea;
      if (!turning || own.isPending('idea', id) || begun.has(turning.becomes)) continue;
      const wish = { ...idea, turning };
      if (reach.isGone(turning.workspaceId)) {
        begun.add(turning.becomes);
        stay(wish, new Refusal('stay_ended'));
        continue;
      }
      const opening = reach.open(turning.workspaceId);
      if (!opening) continue;
      begun.add(turning.becomes);
      run(wish, opening).catch((error: unknown) => console.warn('ideas', error));
    }
  }

  const stops = [own.onCollection('idea', look), own.onState(look)];
  look();
  return () => {
    isLeft = true;
    for (const stop of stops) stop();
    leave();
  };
}

/** In which workspaces somebody may make of an idea what they like. */
export function placesFor<W extends { readonly role: Parameters<typeof can>[0] }>(
  workspaces: readonly W[],
  into: Wish['turning']['into'],
): readonly W[] {
  return workspaces.filter(({ role }) => can(role, into === 'task' ? 'board.edit' : 'docs.edit'));
}
