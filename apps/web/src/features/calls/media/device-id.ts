import { newId } from '../../../realtime/new-id.ts';

const key = 'sanad-call-device';

/** This tab, as calls know it: it survives a reload, and a second tab is a second device. */
export function deviceOfTab(): string {
  const known = sessionStorage.getItem(key);
  if (known !== null && /^[A-Za-z0-9_-]{8,40}$/.test(known)) return known;
  const made = newId<string>();
  sessionStorage.setItem(key, made);
  return made;
}
