import { Avatar } from './avatar.tsx';
import type { Person } from './person.ts';

/** Who is in this room now: up to five, two on phones, then how many more. */
export function PeopleStack(props: {
  readonly people: readonly Person[];
  readonly label: string;
  /** "+2" in the person's digits. */
  readonly more: (count: number) => string;
}) {
  const { people } = props;
  if (people.length === 0) return null;
  return (
    <span role="group" aria-label={props.label} className="flex items-center gap-2.75 px-1">
      {people.slice(0, 5).map((person, at) => (
        <Avatar
          key={person.id}
          name={person.name}
          hue={person.hue}
          shape={person.shape}
          here
          className={at >= 2 ? 'phone:hidden' : ''}
        />
      ))}
      {people.length > 5 ? (
        <span className="text-small text-ink-3 phone:hidden">{props.more(people.length - 5)}</span>
      ) : null}
      {people.length > 2 ? (
        <span className="hidden text-small text-ink-3 phone:inline">
          {props.more(people.length - 2)}
        </span>
      ) : null}
    </span>
  );
}
