import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { agreementWords } from '../agreement-words.ts';

/** The version as a PDF: in one's own language first. */
export function PrintMenu(props: {
  readonly path: string;
  readonly number: number;
  readonly offline: boolean;
}) {
  const { path, number, offline } = props;
  const words = useWords(agreementWords);
  const { language } = useLanguage();
  const languages =
    language === 'ar' ? (['ar', 'en', 'both'] as const) : (['en', 'ar', 'both'] as const);
  return (
    <Menu
      label={words.print}
      placement="bottom end"
      trigger={
        <Button icon="download" isDisabled={offline}>
          <span className="phone:sr-only">{words.print}</span>
        </Button>
      }
    >
      {languages.map((each) => (
        <MenuItem
          key={each}
          text={words.printIn[each]}
          // It is saved, not opened: the page stays.
          onAction={() => window.location.assign(`${path}/versions/${number}/pdf?in=${each}`)}
        >
          {words.printIn[each]}
        </MenuItem>
      ))}
      <MenuItem text={words.record} onAction={() => window.location.assign(`${path}/record`)}>
        {words.record}
      </MenuItem>
    </Menu>
  );
}
