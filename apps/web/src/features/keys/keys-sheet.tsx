import { useWords } from '../../i18n/language-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { capsOf } from './chord-text.ts';
import type { Chord } from './chord.ts';
import { keyBook, type KeyPlace } from './key-book.ts';
import { keysWords } from './keys-words.ts';
import type { KeysMessages } from './messages.en.ts';
import { SingleKeysChoice } from './single-keys-choice.tsx';

const capLook =
  'inline-flex min-w-6 items-baseline justify-center gap-1.5 px-1.5 font-sans text-meta text-ink-2 ' +
  'rounded-tag border border-line-2 bg-sheet';

/** All keys of the product in one sheet, by where they do something. */
export function KeysSheet(props: { readonly onClose: () => void }) {
  const words = useWords(keysWords);
  return (
    <Dialog
      isOpen
      size="wide"
      title={words.title}
      onClose={props.onClose}
      actions={
        <Button autoFocus onPress={props.onClose}>
          {words.close}
        </Button>
      }
    >
      <div className="grid max-h-[62vh] gap-5 overflow-y-auto pe-2 pt-2">
        {(Object.keys(keyBook) as KeyPlace[]).map((place) => (
          <PlaceKeys key={place} place={place} words={words} />
        ))}
        <div className="border-t border-line pt-4">
          <SingleKeysChoice />
        </div>
      </div>
    </Dialog>
  );
}

function PlaceKeys({ place, words }: { readonly place: KeyPlace; readonly words: KeysMessages }) {
  const chords: Readonly<Record<string, readonly Chord[]>> = keyBook[place];
  const lines: Readonly<Record<string, string>> = words.lines[place];
  return (
    <section aria-label={words.places[place]} className="grid gap-1">
      <h3 className="text-small font-semibold text-ink">{words.places[place]}</h3>
      {words.helps[place] === undefined ? null : (
        <p className="text-small text-ink-2">{words.helps[place]}</p>
      )}
      <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-4">
        {Object.entries(chords).map(([name, each]) => (
          <div key={name} className="col-span-2 grid min-h-8 grid-cols-subgrid items-center">
            <dt className="text-ui text-ink">{lines[name]}</dt>
            <dd className="flex flex-wrap items-center justify-end gap-1">
              <Chords chords={each} words={words} isOne={name === 'walk' || name === 'chooseOn'} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Chords(props: {
  readonly chords: readonly Chord[];
  readonly words: KeysMessages;
  /** All of them together are the way. */
  readonly isOne: boolean;
}) {
  const { chords, words, isOne } = props;
  return chords.map((chord, at) => (
    <span key={chord} className="inline-flex items-center gap-1">
      {at > 0 && !isOne ? <span className="text-meta text-ink-3">{words.or}</span> : null}
      {/* In the order in which they are held, also where the page reads the other way. */}
      <span dir="ltr" className="inline-flex items-center gap-1">
        {capsOf(chord, words.names).map((cap) => (
          <kbd key={cap} className={capLook}>
            {cap}
            {words.letters[cap] === undefined ? null : (
              <bdi lang="ar" className="text-ink-3">
                {words.letters[cap]}
              </bdi>
            )}
          </kbd>
        ))}
      </span>
    </span>
  ));
}
