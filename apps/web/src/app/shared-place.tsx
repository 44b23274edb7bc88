import { SharedCorner } from '../features/security/idle/shared-corner.tsx';
import { leaveHere } from './leave-here.ts';
import { pageDrawing } from './page-drawing.ts';
import { useSignedOut } from './use-signed-out.ts';

const onIdle = (userId: string): void => void leaveHere(userId, 'idle');
const onHide = (): void => pageDrawing.hide();

export function SharedPlace() {
  return <SharedCorner onIdle={onIdle} onLeft={useSignedOut()} onHide={onHide} />;
}
