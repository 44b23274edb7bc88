import { useWords } from '../../i18n/language-context.tsx';
import { OnceLink } from '../../ui/once-link.tsx';
import { toasts } from '../../ui/toast-queue.ts';
import { workspaceWords } from './workspace-words.ts';

/** The link itself: shown once, because only its hash is kept. */
export function InvitationLink(props: { readonly link: string }) {
  const words = useWords(workspaceWords).inviting;
  return (
    <div className="mt-2">
      <OnceLink
        label={words.linkLabel}
        link={props.link}
        help={words.linkOnce}
        copy={words.copy}
        onCopied={() => toasts.show({ text: words.copied })}
      />
    </div>
  );
}
