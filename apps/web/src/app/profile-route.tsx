import { OwnAgreementsLink } from '../features/agreement/own/own-list-page.tsx';
import { HoursLink } from '../features/availability/hours-page.tsx';
import { HoldSection } from '../features/comments/held/hold-section.tsx';
import { ProgramLinks } from '../features/docs/program-links.tsx';
import { FeedsSection } from '../features/feeds/feeds-section.tsx';
import { ProfilePage } from '../features/identity/profile-page.tsx';
import { KeysSection } from '../features/keys/keys-section.tsx';
import { ChoicesSection } from '../features/notices/choices/choices-section.tsx';
import { OwnPageLink } from '../features/profiles/own/own-page-link.tsx';
import { SecuritySection } from '../features/security/own/security-section.tsx';

export function ProfileRoute() {
  return (
    <ProfilePage>
      <OwnPageLink />
      <SecuritySection />
      <HoursLink />
      <OwnAgreementsLink />
      <ChoicesSection />
      <HoldSection />
      <KeysSection />
      <FeedsSection />
      <ProgramLinks />
    </ProfilePage>
  );
}
