import { useWords } from '../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../i18n/refusal-words.ts';
import { passwordLeast } from './check-field.ts';
import { IdentityRefused } from './identity-client.ts';
import { identityWords } from './identity-words.ts';

/** One sentence for whatever a form of signing in ran into. */
export function useTroubleSentence(): (trouble: unknown) => string {
  const words = useWords(identityWords);
  const sentence = useRefusalSentence();
  return (trouble) => {
    if (!(trouble instanceof IdentityRefused)) return sentence(trouble);
    if (trouble.trouble === 'wrong_credentials') return words.signIn.wrong;
    if (trouble.trouble === 'dead_link') return words.reset.deadHeading;
    if (trouble.trouble === 'wrong_code') return words.signIn.wrongCode;
    if (trouble.trouble === 'begin_anew') return words.signIn.beginAnew;
    if (trouble.trouble === 'passkey_failed') return words.signIn.passkeyFailed;
    return words.errors.passwordShort(passwordLeast);
  };
}
