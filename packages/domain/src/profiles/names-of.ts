import { directionOf } from '../kernel/direction.ts';

/** A name as a reader sees it where names are large: the one of their script first, the other one beside it. */
export interface ShownNames {
  readonly first: string;
  readonly second: string;
}

/** A person has one name, and one in the other script if they gave it. */
export function namesOf(
  { name, otherName = '' }: { readonly name: string; readonly otherName?: string | undefined },
  language: 'en' | 'ar',
): ShownNames {
  const isOfReader = (text: string) => directionOf(text) === (language === 'ar' ? 'rtl' : 'ltr');
  const turned = otherName !== '' && isOfReader(otherName) && !isOfReader(name);
  return turned ? { first: otherName, second: name } : { first: name, second: otherName };
}
