import { deviceWall } from '../../../http/device-wall.ts';
import { newId } from '../../../realtime/new-id.ts';

const key = 'sanad-call-device';

let inMemory: string | undefined;

/** This tab, as calls know it: it survives a reload, and a second tab is a second device. */
export function deviceOfTab(): string {
  if (deviceWall.keepsNothing) return (inMemory ??= newId<string>());
  const known = sessionStorage.getItem(key);
  if (known !== null && /^[A-Za-z0-9_-]{8,40}$/.test(known)) return known;
  const made = newId<string>();
  sessionStorage.setItem(key, made);
  return made;
}
