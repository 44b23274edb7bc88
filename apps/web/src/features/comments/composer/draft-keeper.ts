import type { DraftId, TaskId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { dropDraft, writeDraft } from '@sanad/domain/person/draft-mutations';
import { personLimits } from '@sanad/domain/person/limit';
import { draftIdOf } from '@sanad/domain/person/record';
import type { PersonRoomCollections } from '@sanad/domain/person/room-model';
import type { SyncClient } from '@sanad/sync/client/sync-client';

import type { KeptTexts } from '../../../realtime/device/kept-texts.ts';
import { createSoon } from '../../../realtime/session/soon.ts';

type OwnClient = Pick<
  SyncClient<PersonRoomCollections>,
  'ready' | 'get' | 'isPending' | 'mutate' | 'onRecord' | 'onState' | 'onEvent' | 'forgetRefused'
>;

export interface DraftPlace {
  readonly workspaceId: WorkspaceId;
  readonly taskId: TaskId;
  /** The stay in which it is written, once that is known. */
  stay(): number | undefined;
  /** Somebody is in the field: what stands there is theirs. */
  isBusy(): boolean;
  readonly kept: KeptTexts;
}

/** Still for so long, and what was typed goes into the person's room. */
const waitMs = 800;

/**
 * What is being written to a task. Every key is kept on this device at once, and in the person's room, which
 * all their devices share, a moment later; the device lets go of it when the room has it. What another device
 * wrote shows where nobody is writing here.
 */
export class DraftKeeper {
  readonly #place: DraftPlace;
  readonly #id: DraftId;
  readonly #at: string;
  readonly #listeners = new Set<() => void>();
  readonly #soon = createSoon(() => this.#hand(), waitMs);
  #client: OwnClient | undefined;
  #text: string;
  /** What the room was given or said last: another text is one that it does not have yet. */
  #known: string | undefined;
  /** It was here before anything was typed, so it is what the room has, and further. */
  #wasKept: boolean;
  #sentUnknown: string | undefined;
  #isRefused = false;

  constructor(place: DraftPlace) {
    this.#place = place;
    this.#id = draftIdOf(place.taskId);
    this.#at = `message:${place.taskId}`;
    this.#text = place.kept.of(this.#at);
    this.#wasKept = this.#text !== '';
  }

  get text(): string {
    return this.#text;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The person's room is here; until then, and where it never comes, the device alone keeps it. */
  follow(client: OwnClient): () => void {
    this.#client = client;
    const look = (): void => this.look();
    const stops = [
      client.onRecord('draft', this.#id, look),
      client.onState(look),
      client.onEvent((event) => {
        if (event.kind !== 'refused' || event.mutation.name !== writeDraft.name) return;
        const { draftId, text } = event.mutation.args as { draftId: string; text: string };
        if (draftId === this.#id) this.#takeBack(text);
      }),
    ];
    this.look();
    return () => {
      for (const stop of stops) stop();
      this.#client = undefined;
    };
  }

  write(text: string): void {
    this.#show(text);
    this.#place.kept.keep(this.#at, text);
    this.#soon.ask();
  }

  /** It was sent: there is nothing left of it, on any device. */
  sent(): void {
    if (this.#known === undefined) this.#sentUnknown = this.#text;
    this.write('');
    this.#soon.now();
  }

  /** Nobody writes here any more: what is here goes where it belongs, and what came meanwhile shows. */
  rest(): void {
    this.#soon.now();
    this.look();
  }

  look(): void {
    const client = this.#client;
    if (!client?.ready) return;
    const draft = client.get('draft', this.#id);
    const there = draft?.text ?? '';
    if (draft?.refusal && there !== this.#known) return this.#comeBack(there);
    if (this.#known === undefined) this.#meet(there);
    if (there === this.#text) {
      this.#known = there;
      if (!client.isPending('draft', this.#id)) this.#place.kept.keep(this.#at, '');
    } else if (this.#text !== this.#known) this.#soon.ask();
    else if (!this.#place.isBusy()) {
      this.#known = there;
      this.#show(there);
    }
  }

  /** What was sent is here again, whoever is in the field: before what was typed since. */
  #comeBack(there: string): void {
    const [text, before] = [this.#text, this.#known ?? ''];
    this.#known = there;
    if (text === before || there.endsWith(text)) this.#show(there);
    else if (before !== '' && text.startsWith(before))
      this.write(there + text.slice(before.length));
    else this.write(`${there}\n${text}`);
  }

  /** What the room had, for the first time. */
  #meet(there: string): void {
    this.#known = there;
    if (this.#text === '' && there !== this.#sentUnknown) return this.#show(there);
    // Typed before one could see what was there: both stay.
    const isBoth = !this.#wasKept && there !== '' && this.#text !== '';
    if (isBoth) this.write(`${there}\n${this.#text}`);
  }

  #hand(): void {
    const client = this.#client;
    const [stay, text] = [this.#place.stay(), this.#text];
    if (!client?.ready || this.#isRefused || this.#known === undefined) return;
    if (text === this.#known || text.length > personLimits.draftLength) return;
    const { workspaceId, taskId } = this.#place;
    const draftId = this.#id;
    if (text !== '' && stay === undefined) return;
    const made =
      text === ''
        ? client.mutate(dropDraft, { draftId })
        : client.mutate(writeDraft, { draftId, workspaceId, stay: stay!, taskId, text });
    if (made.kind === 'made') this.#known = text;
  }

  /** The room has no place for it: the device keeps it, as before. */
  #takeBack(text: string): void {
    this.#isRefused = true;
    if (this.#text === '' || this.#text === this.#known) this.#show(text);
    this.#known = '';
    this.#place.kept.keep(this.#at, this.#text);
    void this.#client?.forgetRefused();
  }

  #show(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    for (const listener of this.#listeners) listener();
  }
}
