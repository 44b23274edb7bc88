import { HoursPage } from '../features/availability/hours-page.tsx';
import { OwnPlace } from './own-place.tsx';

export function HoursPlace() {
  return (
    <OwnPlace>
      <HoursPage />
    </OwnPlace>
  );
}
