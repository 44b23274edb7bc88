import { templateLimits } from '@sanad/domain/template/limit';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { InPlaceText } from '../../../ui/text/in-place-text.tsx';
import { templateWords } from '../template-words.ts';

/** A name that is changed where it stands, once that is asked for. */
export function InPlaceName(props: {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onDone: (name: string) => void;
}) {
  const { name, isOpen, onDone } = props;
  const words = useWords(templateWords);
  if (!isOpen) {
    return (
      <h3 className="min-w-0 text-ui font-semibold wrap-anywhere">
        <Bdi>{name}</Bdi>
      </h3>
    );
  }
  return (
    <InPlaceText
      label={words.name}
      text={name}
      limit={templateLimits.nameLength}
      className="text-ui font-semibold"
      onDone={(typed, by) => onDone(by === 'escape' ? name : typed)}
    />
  );
}
