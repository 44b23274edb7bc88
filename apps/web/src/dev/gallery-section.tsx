import { useId, type ReactNode } from 'react';

export function GallerySection(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={props.wide === true ? 'col-span-full' : 'min-w-0'}>
      <h2 id={id} className="mb-4 border-b border-line pb-2 text-small font-semibold text-ink-2">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
