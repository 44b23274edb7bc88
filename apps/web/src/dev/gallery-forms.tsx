import { useState } from 'react';

import { useWords } from '../i18n/language-context.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Icon } from '../ui/icon.tsx';
import { LockedField } from '../ui/locked-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { SaveSign } from '../ui/save-sign.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ZoneField } from '../ui/zone-field.tsx';
import { GallerySection } from './gallery-section.tsx';
import { galleryWords } from './gallery-words.ts';

/** Buttons, fields, choices, the state of saving. */
export function GalleryForms() {
  const words = useWords(galleryWords);
  const [text, setText] = useState<string>(words.rateValue);
  const [due, setDue] = useState<string>(words.dueValue);
  const [note, setNote] = useState<string>(words.noteValue);
  const [password, setPassword] = useState('table-for-two');
  const [zone, setZone] = useState('Asia/Dubai');
  const [view, setView] = useState<'columns' | 'list' | 'calendar'>('columns');
  return (
    <>
      <GallerySection title={words.sections.fields}>
        <div className="flex flex-wrap gap-2.5">
          <Button kind="primary">{words.save}</Button>
          <Button>{words.propose}</Button>
          <Button kind="quiet">{words.cancel}</Button>
          <Button kind="danger">{words.deleteTask}</Button>
          <Button isDisabled>{words.waitingButton}</Button>
        </div>
        <div className="mt-4 grid grid-cols-2 gap-x-7 gap-y-4 phone:grid-cols-1">
          <TextField label={words.rate} help={words.rateHelp} value={text} onChange={setText} />
          <TextField
            label={words.due}
            error={words.dueError}
            value={due}
            onChange={setDue}
            end={<Icon name="calendar" className="text-ink-2" />}
          />
          <LockedField label={words.email} value="layla@noor.example" help={words.locked} />
          <PasswordField
            label={words.password}
            showLabel={words.show}
            hideLabel={words.hide}
            autoComplete="off"
            value={password}
            onChange={setPassword}
          />
          <ZoneField label={words.zone} value={zone} onChange={setZone} />
          <TextArea label={words.note} value={note} onChange={setNote} />
        </div>
      </GallerySection>
      <div className="grid min-w-0 content-start gap-11">
        <GallerySection title={words.sections.choices}>
          <div className="grid justify-items-start gap-3">
            <Checkbox defaultSelected>{words.checked}</Checkbox>
            <Checkbox>{words.unchecked}</Checkbox>
            <Segmented
              label={words.view}
              value={view}
              onChange={setView}
              segments={[
                { key: 'columns', label: words.columns, icon: 'board' },
                { key: 'list', label: words.list, icon: 'list' },
                { key: 'calendar', label: words.calendar, icon: 'calendar' },
              ]}
            />
          </div>
        </GallerySection>
        <GallerySection title={words.sections.where}>
          <div className="grid justify-items-start gap-2.75">
            <SaveSign at="device" title={words.onDevice} detail={words.onDeviceDetail} />
            <SaveSign at="server" title={words.onServer} detail={words.onServerDetail} />
            <SaveSign at="offline" title={words.offline} />
          </div>
          <div className="mt-2.75">
            <Notice kind="risk">{words.offlineText}</Notice>
          </div>
        </GallerySection>
      </div>
    </>
  );
}
