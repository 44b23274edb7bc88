import { ProgramLinks } from '../features/docs/program-links.tsx';
import { ProfilePage } from '../features/identity/profile-page.tsx';

export function ProfileRoute() {
  return (
    <ProfilePage>
      <ProgramLinks />
    </ProfilePage>
  );
}
