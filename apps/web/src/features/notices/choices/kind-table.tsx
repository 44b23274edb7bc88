import type { ChosenNotices, NoticeChoices } from '@sanad/domain/notices/notice-choices';
import { mailedAlone, noticeKinds } from '@sanad/domain/notices/notice-kind';

import { useWords } from '../../../i18n/language-context.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { choiceWords } from './choice-words.ts';

const ways = ['mail', 'push'] as const;
const head = 'border-b border-line-2 py-1.75 text-small font-normal text-ink-3';

/** What comes, and by which way: a row for each kind of news. */
export function KindTable(props: {
  readonly kinds: NoticeChoices['kinds'];
  readonly onChoose: (change: NonNullable<ChosenNotices['kinds']>) => void;
}) {
  const { kinds, onChoose } = props;
  const words = useWords(choiceWords);
  return (
    <table className="w-full border-collapse text-ui">
      <caption className="sr-only">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} text-start`}>
            {words.kind}
          </th>
          {ways.map((way) => (
            <th key={way} scope="col" className={`${head} w-22 px-2 text-center phone:w-18`}>
              {words[way]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {noticeKinds.map((kind) => (
          <tr key={kind} className="border-b border-line">
            <th scope="row" className="py-2.5 pe-2 text-start font-normal">
              {words.kinds[kind]}
            </th>
            {ways.map((way) => (
              <td key={way} className="px-2">
                {/* It is no notice of its own, so no device is told of it either. */}
                {mailedAlone.has(kind) ? (
                  <p className="text-center text-meta text-ink-3">
                    {way === 'mail' ? words.alone : '–'}
                  </p>
                ) : (
                  <Checkbox
                    aria-label={words.cell(words.kinds[kind], words[way])}
                    isSelected={kinds[kind][way]}
                    onChange={(isOn) => onChoose({ [kind]: { [way]: isOn } })}
                    className="justify-center"
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
