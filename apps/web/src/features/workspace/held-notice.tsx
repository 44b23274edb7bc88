import { Link } from '@tanstack/react-router';

import { useWords } from '../../i18n/language-context.tsx';
import { buttonLook } from '../../ui/button-look.ts';
import { Notice } from '../../ui/notice.tsx';
import { workspaceWords } from './workspace-words.ts';

/** What was written waits for the writer's own address; with the way to confirm it. */
export function HeldNotice(props: { readonly mailed: boolean }) {
  const words = useWords(workspaceWords);
  return (
    <Notice
      icon="mail"
      action={
        <Link to="/verify" className={buttonLook('plain', 'small')}>
          {words.people.verify}
        </Link>
      }
    >
      {props.mailed ? words.inviting.heldMail : words.inviting.heldLink}
    </Notice>
  );
}
