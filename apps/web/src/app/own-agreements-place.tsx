import { useParams } from '@tanstack/react-router';

import { OwnAgreementPage } from '../features/agreement/own/own-agreement-page.tsx';
import { OwnListPage } from '../features/agreement/own/own-list-page.tsx';
import { OwnPlace } from './own-place.tsx';

export function OwnAgreementsPlace() {
  return (
    <OwnPlace>
      <OwnListPage />
    </OwnPlace>
  );
}

export function OwnAgreementPlace() {
  const { clientId } = useParams({ from: '/signed-in/agreements/$clientId' });
  return (
    <OwnPlace>
      <OwnAgreementPage key={clientId} clientId={clientId} />
    </OwnPlace>
  );
}
