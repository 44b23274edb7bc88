import { useState, type DragEvent, type ReactNode } from 'react';

import { useWords } from '../../i18n/language-context.tsx';
import { useAddFiles, type FilePlace } from './add-files.ts';
import { filesWords } from './files-words.ts';

const overLook =
  'pointer-events-none absolute inset-0 z-1 grid place-items-center rounded-task border-2 ' +
  'border-dashed border-ink bg-sheet font-semibold';

const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Takes files that are dropped on what is in it. */
export function DropPlace(props: {
  readonly place: FilePlace;
  readonly off?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const words = useWords(filesWords);
  const add = useAddFiles();
  const [over, setOver] = useState(false);
  if (props.off === true) return <div className={props.className}>{props.children}</div>;
  return (
    <div
      className={`relative ${props.className ?? ''}`}
      onDragOver={(event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(false);
        void add([...event.dataTransfer.files], props.place);
      }}
    >
      {props.children}
      {over ? <p className={overLook}>{words.drop}</p> : null}
    </div>
  );
}
