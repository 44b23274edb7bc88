import type { Language } from '@sanad/protocol/http/profile';

import type { Origins } from '../http/origins.ts';
import { composeMail } from './compose-mail.ts';
import { identityLetters } from './identity-letters.ts';
import type { IdentityMails, MailedPerson } from './identity-mails.ts';
import type { Mailer } from './mailer.ts';
import { securityLetters } from './security-letters.ts';

function languageOf(person: MailedPerson): Language {
  return person.language === 'ar' ? 'ar' : 'en';
}

/** Links point at pages of ours under the configured base, whatever host the request named. */
export function createIdentityMails(ports: {
  readonly mailer: Mailer;
  readonly origins: Origins;
}): IdentityMails {
  const { mailer, origins } = ports;

  function send(
    person: MailedPerson,
    letter: 'verifyAddress' | 'resetPassword' | 'alreadyHere',
    path: string,
  ): Promise<void> {
    const language = languageOf(person);
    // Whoever signs up with somebody else's address must not choose what that mailbox is greeted with.
    const name = person.emailVerified ? person.name : '';
    const text = identityLetters[language][letter](name, origins.base + path);
    return mailer.send(composeMail(person.email, language, text));
  }

  return {
    verifyAddress: (person, token) =>
      send(person, 'verifyAddress', `/verify?token=${encodeURIComponent(token)}`),
    resetPassword: (person, token) =>
      send(person, 'resetPassword', `/reset?token=${encodeURIComponent(token)}`),
    alreadyHere: (person) => send(person, 'alreadyHere', '/sign-in'),
    securityChanged(person, kind) {
      const language = languageOf(person);
      const name = person.emailVerified ? person.name : '';
      const letter = securityLetters[language](kind, name, `${origins.base}/profile`);
      return mailer.send(composeMail(person.email, language, letter));
    },
  };
}
