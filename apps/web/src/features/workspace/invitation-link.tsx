import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { lockedBox } from '../../ui/field-look.ts';
import { toasts } from '../../ui/toast-queue.ts';
import { copyText } from './copy-text.ts';
import { workspaceWords } from './workspace-words.ts';

/** The link itself: shown once, because only its hash is kept. */
export function InvitationLink(props: { readonly link: string }) {
  const words = useWords(workspaceWords).inviting;
  return (
    <div className="mt-2 grid gap-2 text-ink">
      <span className={lockedBox}>
        <input
          readOnly
          dir="ltr"
          aria-label={words.linkLabel}
          value={props.link}
          onFocus={(event) => event.target.select()}
          className="w-full min-w-0 grow bg-transparent py-2 outline-none rtl-page:text-end"
        />
      </span>
      <p className="text-meta text-ink-3">{words.linkOnce}</p>
      <div>
        <Button
          kind="primary"
          icon="copy"
          onPress={() => {
            void copyText(props.link).then(() => toasts.show({ text: words.copied }));
          }}
        >
          {words.copy}
        </Button>
      </div>
    </div>
  );
}
