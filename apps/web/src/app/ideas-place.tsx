import { IdeasPage } from '../features/ideas/ideas-page.tsx';
import { OwnPlace } from './own-place.tsx';

export function IdeasPlace() {
  return (
    <OwnPlace>
      <IdeasPage />
    </OwnPlace>
  );
}
