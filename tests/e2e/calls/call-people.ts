import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { MembershipId, WorkspaceId } from '@sanad/domain/kernel/ids';
import { patchMe } from '@sanad/protocol/http/profile';
import {
  acceptInvitation,
  createInvitation,
  createWorkspace,
} from '@sanad/protocol/http/workspace';

import { capturedMail } from '../../harness/captured-mail.ts';
import { Member } from '../../harness/member.ts';
import { signInAs } from '../sign-in-as.ts';

/** Two people of one workspace, signed up over HTTP; their browsers come from `openFor`. */
export interface TwoPeople {
  readonly workspaceId: WorkspaceId;
  readonly layla: Member;
  readonly mona: Member;
  readonly monaMembership: MembershipId;
}

/** Follows the link of the mail that the sign-up sent. */
async function verify(member: Member): Promise<void> {
  const answer = await fetch(member.origin + capturedMail());
  const { mails } = (await answer.json()) as { mails: { recipient: string; text: string }[] };
  const text = mails.find((mail) => mail.recipient === member.email)?.text ?? '';
  const token = /verify\?token=([\w.-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error(`no mail to ${member.email}`);
  await fetch(`${member.origin}/api/auth/verify-email?token=${token}`, { headers: member.headers });
}

export async function twoPeople(origin: string): Promise<TwoPeople> {
  const layla = await Member.signUp(origin, 'Layla');
  const mona = await Member.signUp(origin, 'Mona');
  await verify(layla);
  await verify(mona);
  const body = { name: 'Noor Dental', side: 'client' } as const;
  const { workspace } = await layla.call(createWorkspace, { body });
  const params = { workspaceId: workspace.id };
  const invited = await layla.call(createInvitation, {
    params,
    body: { email: mona.email, name: 'Mona', role: 'assistant', language: 'ar', note: '' },
  });
  const token = new URL(invited.link).pathname.split('/').at(-1) ?? '';
  const joined = await mona.call(acceptInvitation, { params: { token }, body: {} });
  if (joined.outcome !== 'joined') throw new Error('Mona was not let in');
  const monaMembership = joined.workspace.membershipId;
  return { workspaceId: workspace.id, layla, mona, monaMembership };
}

/** Keeps each page's peer connections for `framesDecoded`. */
export async function rememberPeers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const peers: RTCPeerConnection[] = [];
    const Own = globalThis.RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Own {
      constructor(settings?: RTCConfiguration) {
        super(settings);
        peers.push(this);
      }
    };
    Object.assign(globalThis, { callPeers: peers });
  });
}

/** A browser of somebody's own, with a fake camera; remembers its peer connections for `framesDecoded`. */
export async function openFor(
  browser: Browser,
  member: Member,
  options: Parameters<Browser['newContext']>[0] & { language: 'en' | 'ar' },
): Promise<{ context: BrowserContext; page: Page }> {
  const { language, ...rest } = options;
  const context = await browser.newContext({
    permissions: ['camera', 'microphone'],
    baseURL: member.origin,
    ...rest,
  });
  await signInAs(context, member);
  await member.call(patchMe, { body: { language } });
  await rememberPeers(context);
  return { context, page: await context.newPage() };
}

/** Frames of others' video that this browser has decoded so far. */
export function framesDecoded(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { callPeers } = globalThis as unknown as { callPeers: RTCPeerConnection[] };
    let frames = 0;
    for (const peer of callPeers) {
      for (const report of (await peer.getStats()).values() as Iterable<Record<string, unknown>>) {
        if (report['type'] === 'inbound-rtp' && report['kind'] === 'video') {
          frames += Number(report['framesDecoded'] ?? 0);
        }
      }
    }
    return frames;
  });
}

/** Others’ video runs here: the count rises, and rises again. The bounds are against hanging, no measures. */
export async function expectVideoRuns(page: Page): Promise<void> {
  await expect.poll(() => framesDecoded(page), { timeout: 60_000 }).toBeGreaterThan(5);
  const before = await framesDecoded(page);
  await expect.poll(() => framesDecoded(page), { timeout: 60_000 }).toBeGreaterThan(before + 10);
}
