import { ProgramLinks } from '../features/docs/program-links.tsx';
import { ProfilePage } from '../features/identity/profile-page.tsx';

export function ProfilePlace() {
  return (
    <ProfilePage>
      <ProgramLinks />
    </ProfilePage>
  );
}
