import { role } from '@sanad/domain/access/role';
import { messageId, taskId, userId, uuid, workspaceId } from '@sanad/domain/kernel/ids';
import { instant } from '@sanad/domain/kernel/instant';
import { zonedMoment } from '@sanad/domain/kernel/wall-time';
import { chosenNotices, noticeChoices } from '@sanad/domain/notices/notice-choices';
import { noticeKinds } from '@sanad/domain/notices/notice-kind';
import { proposalId } from '@sanad/domain/task/life/life-record';
import { z } from 'zod';

import { none } from './profile.ts';
import { defineRoute } from './route.ts';

export const noticeId = uuid.brand<'NoticeId'>();
export type NoticeId = z.infer<typeof noticeId>;

/** One entry of somebody's inbox: one kind of news about one thing. */
export const notice = z.object({
  id: noticeId,
  workspaceId,
  kind: z.enum(noticeKinds),
  about: z.object({ kind: z.string(), id: z.string() }),
  /** What it is about, or happened at; null where it is no task's, and where that task is gone. */
  task: z
    .object({
      id: taskId,
      title: z.string(),
      number: z.int(),
      archived: z.boolean(),
      /** What is on the table, and the word of the last delivery. */
      life: z
        .object({
          proposal: z
            .object({ id: proposalId, due: zonedMoment.nullable(), word: z.string() })
            .nullable(),
          word: z.string(),
        })
        .default({ proposal: null, word: '' }),
    })
    .nullable(),
  /** The message that asked or named, as it stands now; its words are empty once they were taken back. */
  message: z.object({ id: messageId, text: z.string(), author: userId }).nullable(),
  /** Of a workspace that they are not in: what the invitation's mail says of it. */
  invitation: z
    .object({ workspaceName: z.string(), role, note: z.string(), expiresAt: instant })
    .nullable()
    .default(null),
  /** Whoever did it last. */
  actor: z.object({ userId, name: z.string() }),
  /** How often since it was last read. */
  count: z.int(),
  firstAt: instant,
  lastAt: instant,
  /** Work stands still until this person does something. */
  waits: z.boolean(),
  readAt: instant.nullable(),
  doneAt: instant.nullable(),
  /** Comes back then, as new. */
  laterUntil: instant.nullable(),
});
export type Notice = z.infer<typeof notice>;

export const noticeCounts = z.object({
  /** Of all, also of what one is only invited to. */
  unread: z.int(),
  later: z.int(),
  /** Unread, by workspace; those with none are left out. */
  byWorkspace: z.array(z.object({ workspaceId, unread: z.int() })),
  /** When the next one comes back, or goes, by itself. */
  nextBack: instant.nullable(),
});
export type NoticeCounts = z.infer<typeof noticeCounts>;

export const inboxViews = ['waiting', 'news', 'later', 'done'] as const;
export type InboxView = (typeof inboxViews)[number];
/** How many entries one page holds where nobody says, and at most. */
export const inboxPage = { usual: 50, most: 100 } as const;
/** Entries that one call may mark. */
export const noticesAtOnce = 200;

/** `AT.ID`: an entry's place in its view. */
const place = z.string().refine((text) => {
  const [at = '', ...id] = text.split('.');
  return /^\d{1,15}$/.test(at) && noticeId.safeParse(id.join('.')).success;
});

/** What was said to the caller, over all their workspaces, newest first, a page at a time. */
export const listNotices = defineRoute({
  method: 'GET',
  path: '/api/me/inbox',
  access: 'signed-in',
  params: none,
  body: z.object({
    view: z.enum(inboxViews).default('waiting'),
    before: place.optional(),
    /** Of the kinds that the page has words for; of others it is given nothing. */
    edition: z.coerce.number().pipe(z.int().min(1)).default(1),
    limit: z.coerce.number().pipe(z.int().min(1).max(inboxPage.most)).optional(),
  }),
  answer: z.object({ entries: z.array(notice), next: z.string().nullable() }),
});
export type InboxPage = z.infer<typeof listNotices.answer>;

/** The number at the inbox's place in the nav, on the tab and on the app's icon. */
export const countNotices = defineRoute({
  method: 'GET',
  path: '/api/me/inbox/counts',
  access: 'signed-in',
  params: none,
  body: none,
  answer: noticeCounts,
});

/**
 * Read, done, later: for the caller's own entries, on all their devices. What is put off is unread again.
 * Without `ids`: everything that stands in sight and was told until `until`. Ids of nobody's or another's
 * change nothing.
 */
export const markNotices = defineRoute({
  method: 'POST',
  path: '/api/me/inbox/marks',
  access: 'signed-in',
  params: none,
  body: z
    .strictObject({
      ids: z.array(noticeId).min(1).max(noticesAtOnce).optional(),
      until: instant.optional(),
      read: z.boolean().optional(),
      done: z.boolean().optional(),
      laterUntil: instant.nullable().optional(),
    })
    .refine(({ ids, until }) => (ids === undefined) !== (until === undefined)),
  answer: noticeCounts,
});

/** How the caller is told what their inbox holds: by mail, by push, of which kinds. */
export const getNoticeChoices = defineRoute({
  method: 'GET',
  path: '/api/me/notices',
  access: 'signed-in',
  params: none,
  body: none,
  answer: noticeChoices,
});

/** Changes what is named and nothing else; the answer is the whole. */
export const patchNoticeChoices = defineRoute({
  method: 'PATCH',
  path: '/api/me/notices',
  access: 'signed-in',
  params: none,
  body: chosenNotices,
  answer: noticeChoices,
});
