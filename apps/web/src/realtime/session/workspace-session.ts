import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { workspacePageModel } from '@sanad/domain/workspace/page-model';
import { workspaceRoom } from '@sanad/protocol/room-name';
import type { RefusedMutation } from '@sanad/sync/port/queue-store';

import { lastPerson } from '../../http/last-person.ts';
import { noteEndedStay, noteGone } from '../device/ended-stays.ts';
import { forgetKept, keptEdits, leaveDocCopies, type KeptEdit } from '../device/kept-edits.ts';
import type { LocalDatabase } from '../device/local-database.ts';
import { openedLately } from '../device/opened-lately.ts';
import { createSignal, type Signal } from '../signal.ts';
import { heardTimes } from './heard-times.ts';
import type { LiveClient, LiveCollections } from './live-client.ts';
import { openPresenceChannel, type PresenceChannel } from './presence-channel.ts';
import { openRoomSession, type RoomSession, type SessionPorts } from './room-session.ts';

/** One open workspace in this tab: its room's session, presence, and what becomes of its documents' words. */
export interface WorkspaceSession extends Pick<RoomSession<LiveCollections>, 'userId' | 'phase'> {
  readonly workspaceId: WorkspaceId;
  readonly client: LiveClient;
  readonly presence: PresenceChannel;
  /** After the end: own words in documents that had not been sent. */
  readonly keptTexts: Pick<Signal<readonly RefusedMutation[]>, 'get' | 'subscribe'>;
  /** Own edits that were not taken, words in documents too, leave the device. */
  forgetRefused(): Promise<void>;
  close(): void;
}

export async function openWorkspaceSession(
  userId: UserId,
  workspaceId: WorkspaceId,
  ports: SessionPorts<LiveCollections>,
  quiet = false,
): Promise<WorkspaceSession> {
  const room = workspaceRoom(workspaceId);
  let texts: readonly KeptEdit[] = [];
  const keptTexts = createSignal<readonly RefusedMutation[]>([]);

  /** The copies of documents go; what was never sent of them is kept for the person. */
  async function keepTexts(database: LocalDatabase | undefined): Promise<void> {
    if (database === undefined) return noteEndedStay();
    await leaveDocCopies(database, userId, workspaceId);
    texts = await keptEdits(database, (at, { name }) => at === room && name === 'writeDocument');
    keptTexts.set(texts.map(({ edit }) => edit));
    // Where no page shows the room, it is offered by whatever page is open.
    noteEndedStay();
  }

  const session = await openRoomSession<LiveCollections>(
    {
      userId,
      room,
      model: workspacePageModel,
      quiet,
      onEvent(event, { database, wasHere }) {
        if (event.kind === 'refused' && event.mutation.code === 'stay_ended') noteEndedStay();
        if (event.kind !== 'ended' || !event.purged) return;
        openedLately.drop(userId, workspaceId);
        // What never was here may be anybody's: of that nothing is said.
        if (wasHere()) noteGone(workspaceId);
        void keepTexts(database).catch((error: unknown) => ports.onError?.(error));
      },
    },
    ports,
  );
  const { client, phase, database } = session;
  const stopHearing = noteHeard(workspaceId, client);
  const presence = openPresenceChannel(client);
  return {
    workspaceId,
    userId,
    client,
    presence,
    phase,
    keptTexts,
    async forgetRefused() {
      keptTexts.set([]);
      await Promise.all([client.forgetRefused(), database && forgetKept(database, texts)]);
    },
    close() {
      stopHearing();
      presence.close();
      session.close();
    },
  };
}

/** Notes until when what is on this device was as the room had it. */
function noteHeard(workspaceId: WorkspaceId, client: LiveClient): () => void {
  let wasLive = false;
  const note = (): void => {
    // Signed out, in this tab or another, nothing of theirs is written down any more.
    if (wasLive && !lastPerson.isNobody) heardTimes.note(workspaceId, Date.now());
  };
  const stop = client.onState(() => {
    const isLive = client.connection === 'live';
    if (isLive === wasLive) return;
    wasLive ||= isLive;
    note();
    wasLive = isLive;
  });
  addEventListener('pagehide', note);
  return () => {
    removeEventListener('pagehide', note);
    note();
    stop();
  };
}
