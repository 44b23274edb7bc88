import type { Role } from '@sanad/domain/access/role';
import type { Language } from '@sanad/protocol/http/profile';

import type { Letter } from '../../mail/compose-mail.ts';
import { quoted, quotedText } from '../../mail/isolated.ts';

export interface InvitationFacts {
  readonly inviter: string;
  readonly invitee: string;
  readonly workspace: string;
  readonly role: Role;
  readonly note: string;
  readonly until: string;
  readonly url: string;
}

export interface WaitingFacts {
  readonly inviter: string;
  readonly name: string;
  readonly email: string;
  readonly workspace: string;
  readonly url: string;
}

export interface DeclinedFacts {
  readonly inviter: string;
  /** Whom the invitation was for: a name, an address, or nothing for a bare link. */
  readonly invitee: string;
  readonly workspace: string;
}

interface InvitationLetters {
  invitation(facts: InvitationFacts): Letter;
  waiting(facts: WaitingFacts): Letter;
  declined(facts: DeclinedFacts): Letter;
}

const englishRoles: Record<Role, string> = {
  owner: 'owner',
  approver: 'approver',
  requester: 'requester',
  assistant: 'assistant',
  guest: 'guest',
};

const arabicRoles: Record<Role, string> = {
  owner: 'مالك',
  approver: 'معتمِد',
  requester: 'مقدّم طلب',
  assistant: 'مساعد',
  guest: 'ضيف',
};

const english: InvitationLetters = {
  invitation: (facts) => ({
    subject: `${quoted(facts.inviter)} invites you to ${quoted(facts.workspace)}`,
    paragraphs: [
      facts.invitee === '' ? 'Hello,' : `Hello ${quoted(facts.invitee)},`,
      `${quoted(facts.inviter)} invites you to work in ${quoted(facts.workspace)} as ${englishRoles[facts.role]}.`,
      ...(facts.note === '' ? [] : [quotedText(facts.note)]),
    ],
    button: { label: 'Open the invitation', url: facts.url },
    footer: `The invitation is for this address alone and can be used once, until ${facts.until} (UTC). If you do not know ${quoted(facts.inviter)}, you can ignore this mail.`,
  }),
  waiting: (facts) => ({
    subject: `${quoted(facts.name)} opened your invitation`,
    paragraphs: [
      `Hello ${quoted(facts.inviter)},`,
      `${quoted(facts.name)} (${quoted(facts.email)}) opened your link to ${quoted(facts.workspace)} and waits for your word. Let in only people you know.`,
    ],
    button: { label: 'See who waits', url: facts.url },
    footer: 'Nobody joins by a link without your confirmation.',
  }),
  declined: (facts) => ({
    subject: 'An invitation was declined',
    paragraphs: [
      `Hello ${quoted(facts.inviter)},`,
      facts.invitee === ''
        ? `Your invitation to ${quoted(facts.workspace)} was declined.`
        : `Your invitation of ${quoted(facts.invitee)} to ${quoted(facts.workspace)} was declined.`,
    ],
    footer: 'The link no longer works. You can send a new invitation at any time.',
  }),
};

const arabic: InvitationLetters = {
  invitation: (facts) => ({
    subject: `دعوة من ${quoted(facts.inviter)} إلى ${quoted(facts.workspace)}`,
    paragraphs: [
      facts.invitee === '' ? 'مرحبًا،' : `مرحبًا ${quoted(facts.invitee)}،`,
      `وصلتك دعوة من ${quoted(facts.inviter)} للعمل في ${quoted(facts.workspace)} بصفة ${arabicRoles[facts.role]}.`,
      ...(facts.note === '' ? [] : [quotedText(facts.note)]),
    ],
    button: { label: 'فتح الدعوة', url: facts.url },
    footer: `الدعوة لهذا العنوان وحده، وصالحة لمرة واحدة حتى ${facts.until} (بالتوقيت العالمي). إن لم تكن لك معرفة بـ${quoted(facts.inviter)}، فيمكنك تجاهل هذه الرسالة.`,
  }),
  waiting: (facts) => ({
    subject: `دعوتك فُتحت من ${quoted(facts.name)}`,
    paragraphs: [
      `مرحبًا ${quoted(facts.inviter)}،`,
      `فُتح رابطك إلى ${quoted(facts.workspace)} من ${quoted(facts.name)} (${quoted(facts.email)})، والانضمام بانتظار تأكيدك. يُقبل من تعرفهم فقط.`,
    ],
    button: { label: 'عرض من ينتظر', url: facts.url },
    footer: 'لا ينضم أحد برابط من دون تأكيدك.',
  }),
  declined: (facts) => ({
    subject: 'رُفضت دعوة',
    paragraphs: [
      `مرحبًا ${quoted(facts.inviter)}،`,
      facts.invitee === ''
        ? `رُفضت دعوتك إلى ${quoted(facts.workspace)}.`
        : `رُفضت دعوتك إلى ${quoted(facts.workspace)} من ${quoted(facts.invitee)}.`,
    ],
    footer: 'لم يعد الرابط يعمل. يمكنك إرسال دعوة جديدة في أي وقت.',
  }),
};

export const invitationLetters: Record<Language, InvitationLetters> = { en: english, ar: arabic };
