import { useRef, useState, type ReactNode } from 'react';

import { Button } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/icon-registry.ts';

/** Takes files that are chosen or dropped, as many as there are. */
export function FileZone(props: {
  readonly choose: string;
  readonly drop: string;
  readonly icon: IconName;
  readonly kind?: 'primary' | 'plain';
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}) {
  const { choose, kind = 'plain', onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={`grid justify-items-start gap-3 rounded-page border border-dashed px-5 py-5 ${isOver ? 'border-ink bg-sunken' : 'border-edge'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {props.children}
      <div className="flex flex-wrap items-center gap-3">
        <Button kind={kind} icon={props.icon} onPress={() => input.current?.click()}>
          {choose}
        </Button>
        <span className="text-small text-ink-3 coarse:hidden">{props.drop}</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        {...(props.accept === undefined ? {} : { accept: props.accept })}
        className="sr-only"
        tabIndex={-1}
        aria-label={choose}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          onFiles(files);
        }}
      />
    </div>
  );
}
