import { HoldSection } from '../features/comments/held/hold-section.tsx';
import { ProgramLinks } from '../features/docs/program-links.tsx';
import { ProfilePage } from '../features/identity/profile-page.tsx';

export function ProfileRoute() {
  return (
    <ProfilePage>
      <HoldSection />
      <ProgramLinks />
    </ProfilePage>
  );
}
