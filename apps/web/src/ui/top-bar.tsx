import { createContext, use, type ReactNode } from 'react';

const bar = 'flex min-h-14 flex-none items-center gap-3 border-b border-line ps-5 pe-3.5';
const barOnPhones = 'phone:min-h-13.5 phone:gap-2 phone:ps-4 phone:pe-2.5';

/** What stands in every head on a phone, where no nav has it. */
export const TopBarOnPhones = createContext<ReactNode>(null);

/** The head of a sheet: title · view switch · (at the end) save state, people here, second action, primary action. */
export function TopBar(props: {
  readonly title: ReactNode;
  /** Before the title: a way back on phones. */
  readonly lead?: ReactNode;
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}) {
  const always = use(TopBarOnPhones);
  return (
    <header className={`${bar} ${barOnPhones}`}>
      {props.lead}
      <h1 className="min-w-0 clip-line text-[1.0625rem] leading-6 font-semibold lang-ar:leading-7">
        {props.title}
      </h1>
      {props.beside}
      <div className="ms-auto flex items-center gap-3 phone:gap-1">
        {always === null ? null : <div className="hidden phone:block">{always}</div>}
        {props.children}
      </div>
    </header>
  );
}
