import { InPlaceText } from '../../../../ui/text/in-place-text.tsx';
import type { BriefEditorProps } from './brief-editor-props.ts';

/** A brief as the letters that it is made of, Markdown and all. */
export function BriefLetters(props: BriefEditorProps) {
  const { onTyped, label, text, limit, placeholder, onDone } = props;
  return (
    <InPlaceText
      lines
      label={label}
      text={text}
      limit={limit}
      placeholder={placeholder}
      className="min-h-20 py-1 text-ui"
      onTyped={(typed) => onTyped(() => typed)}
      onDone={onDone}
    />
  );
}
