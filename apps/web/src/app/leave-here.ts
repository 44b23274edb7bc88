import { identityClient } from '../features/identity/identity-client.ts';
import { sayLeft } from '../features/security/idle/shared-channel.ts';
import { deviceWall } from '../http/device-wall.ts';
import { leaving } from '../http/leaving.ts';
import { eraseFromDevice } from '../realtime/device/leave-device.ts';
import { pageDrawing } from './page-drawing.ts';
import { showSignedOut } from './show-signed-out.tsx';

/**
 * Signing out: everything of the person leaves this device at once, with a network or without. The login
 * ends now, or at the first contact, before anything is asked in its name.
 */
export async function leaveHere(userId: string, because?: 'idle'): Promise<void> {
  leaving.note();
  pageDrawing.hide();
  const told = identityClient.signOut().then(
    () => true,
    () => false,
  );
  await Promise.allSettled([eraseFromDevice(userId)]);
  if (deviceWall.keepsNothing) {
    deviceWall.forget();
    sayLeft();
  }
  if (!(await told)) return showSignedOut();
  leaving.forget();
  // A whole new page: nothing of the person stays in memory, nor behind the address bar's Back.
  location.replace(because === undefined ? '/sign-in' : '/sign-in?ended=idle');
}
