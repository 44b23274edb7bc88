import { profileLimits } from '@sanad/domain/profiles/limit';

import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { ProfilesSection } from '../profiles-section.tsx';
import { profilesWords } from '../profiles-words.ts';
import { languageName } from '../say-rate.ts';
import type { OwnPageDesk } from '../use-own-page.ts';
import { KeptField } from './kept-field.tsx';

/** What people of this trade work in most; one that is chosen already stands here whatever it is. */
const offered = ['ar', 'en', 'fr', 'tr', 'ur', 'hi', 'fa', 'es', 'de', 'ru', 'zh', 'fil'];

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** A virtual assistant's own business, as their clients read it. */
export function BusinessFields({ desk }: { readonly desk: OwnPageDesk }) {
  const words = useWords(profilesWords);
  const say = words.business;
  const why = useRefusalSentence();
  const { locale } = useLanguage();
  const { business } = desk.page;
  const codes = [...new Set([...offered, ...business.languages])];

  async function setLanguage(code: string, isOn: boolean): Promise<void> {
    const others = business.languages.filter((each) => each !== code);
    try {
      await desk.write({ business: { languages: isOn ? [...others, code] : others } });
    } catch (error) {
      toasts.show({ text: why(error) });
    }
  }
  function troubleOf(text: string): string | undefined {
    const services = linesOf(text);
    if (services.length > profileLimits.services) return say.servicesMany(profileLimits.services);
    return services.some((each) => each.length > profileLimits.serviceLength)
      ? say.serviceLong(profileLimits.serviceLength)
      : undefined;
  }

  return (
    <ProfilesSection title={say.title} help={say.help}>
      <KeptField
        place="about:business"
        label={say.name}
        text={business.name}
        limit={profileLimits.nameLength}
        onKeep={(name) => desk.write({ business: { name } })}
      />
      <KeptField
        place="about:services"
        label={say.services}
        help={say.servicesHelp}
        text={business.services.join('\n')}
        limit={profileLimits.services * (profileLimits.serviceLength + 1)}
        rows={4}
        check={troubleOf}
        onKeep={(text) => desk.write({ business: { services: linesOf(text) } })}
      />
      <fieldset className="rows gap-2">
        <legend className="pb-2 text-small font-semibold">{say.languages}</legend>
        <div className="grid grid-cols-3 gap-x-4 gap-y-1.5 phone:grid-cols-2">
          {codes.map((code) => {
            const isOn = business.languages.includes(code);
            return (
              <Checkbox
                key={code}
                isSelected={isOn}
                isDisabled={!isOn && business.languages.length >= profileLimits.languages}
                onChange={(next) => void setLanguage(code, next)}
              >
                {languageName(code, locale)}
              </Checkbox>
            );
          })}
        </div>
      </fieldset>
      <KeptField
        place="about:introduction"
        label={say.introduction}
        help={say.introductionHelp}
        text={business.introduction}
        limit={profileLimits.introductionLength}
        rows={3}
        onKeep={(introduction) => desk.write({ business: { introduction } })}
      />
    </ProfilesSection>
  );
}
