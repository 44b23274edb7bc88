import { SharePage } from '../features/task/quick-add/share-page.tsx';
import { OwnPlace } from './own-place.tsx';

export function SharePlace() {
  return (
    <OwnPlace>
      <SharePage />
    </OwnPlace>
  );
}
