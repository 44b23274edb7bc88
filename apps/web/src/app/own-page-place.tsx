import { OwnPage } from '../features/profiles/own/own-page.tsx';
import { OwnPlace } from './own-place.tsx';

export function OwnPagePlace() {
  return (
    <OwnPlace>
      <OwnPage />
    </OwnPlace>
  );
}
