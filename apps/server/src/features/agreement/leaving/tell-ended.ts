import type { UserId, WorkspaceId } from '@sanad/domain/kernel/ids';
import type { Language } from '@sanad/protocol/http/profile';

import type { Db } from '../../../db/database.ts';
import type { Origins } from '../../../http/origins.ts';
import type { Logger } from '../../../log.ts';
import { composeMail, type Letter } from '../../../mail/compose-mail.ts';
import { quoted } from '../../../mail/isolated.ts';
import type { Mailer } from '../../../mail/mailer.ts';

export interface TellEndedPorts {
  readonly db: Db;
  readonly mailer: Mailer;
  readonly origins: Pick<Origins, 'base'>;
  readonly log: Logger;
}

interface EndedFacts {
  readonly name: string;
  readonly workspace: string;
  readonly url: string;
}

/** It says that it is so and what stays, and nothing of who or why: that is between the two. */
const letters: Readonly<Record<Language, (facts: EndedFacts) => Letter>> = {
  en: ({ name, workspace, url }) => ({
    subject: `Your access to ${quoted(workspace)} has ended`,
    paragraphs: [
      `Hello ${quoted(name)},`,
      `You are no longer in ${quoted(workspace)}. What you agreed on there stays yours to read and to take along.`,
    ],
    button: { label: 'Open own agreements', url },
    footer: 'You get this once, since you worked there.',
  }),
  ar: ({ name, workspace, url }) => ({
    subject: `انتهى وصولك إلى ${quoted(workspace)}`,
    paragraphs: [
      `مرحبًا ${quoted(name)}،`,
      `لم تعد ${quoted(workspace)} متاحة لك. ويبقى ما اتفقت عليه هناك لك للقراءة وحفظ نسخة منه.`,
    ],
    button: { label: 'فتح عقودي', url },
    footer: 'تصلك هذه الرسالة مرة واحدة لأنك عملت هناك.',
  }),
};

/** Tells an assistant whose stay has ended, by mail: no page of the workspace can any more. Nobody waits for it. */
export function createTellEnded({ db, mailer, origins, log }: TellEndedPorts) {
  async function send(workspaceId: WorkspaceId, userId: UserId): Promise<void> {
    const person = await db
      .selectFrom('person')
      .select(['name', 'email', 'language', 'demo', 'email_verified'])
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    // Nobody reads the address of somebody who is only a sample, and of one that is not proved somebody else might.
    if (person.demo || !person.email_verified) return;
    const { name: workspace } = await db
      .selectFrom('workspace')
      .select('name')
      .where('id', '=', workspaceId)
      .executeTakeFirstOrThrow();
    const url = `${origins.base}/agreements`;
    const letter = letters[person.language]({ name: person.name, workspace, url });
    await mailer.send(composeMail(person.email, person.language, letter));
  }
  return (workspaceId: WorkspaceId, userId: UserId): void => {
    send(workspaceId, userId).catch((error: unknown) =>
      log.error({ err: error, workspaceId }, 'that an access ended was not mailed'),
    );
  };
}
