import type { ReactNode } from 'react';

import { pageFacts } from '../../http/page-facts.ts';
import { useWords } from '../../i18n/language-context.tsx';
import { Wordmark } from '../../ui/mark.tsx';
import { SoloPage } from '../../ui/solo-page.tsx';
import { HelpLink } from '../help/help-link.tsx';
import { identityWords } from './identity-words.ts';

/** Where mail stays on this machine: the way to it, or where the person finds that way. */
function KeptMail() {
  const words = useWords(identityWords);
  if (pageFacts.mailPage === null)
    return pageFacts.mailKept === true ? <span>{words.mailKept}</span> : null;
  return (
    <a href={pageFacts.mailPage} target="_blank" rel="noopener" className="link">
      {words.mailPage}
    </a>
  );
}

/** The pages around signing in: the form at the reading start, the great mark behind. */
export function Solo(props: { readonly children: ReactNode; readonly footer?: ReactNode }) {
  const words = useWords(identityWords);
  return (
    <SoloPage
      greatMark
      start={<Wordmark name={words.product} />}
      footer={
        <>
          <span>{props.footer}</span>
          <span className="flex flex-wrap gap-x-4">
            <KeptMail />
            <HelpLink>{words.help}</HelpLink>
          </span>
        </>
      }
    >
      <div className="w-full max-w-[372px]">{props.children}</div>
    </SoloPage>
  );
}
