import { archiveArea, createArea } from '@sanad/domain/area/area-mutations';
import { areaLimits } from '@sanad/domain/area/limit';
import type { AreaRecord } from '@sanad/domain/area/record';
import { setClientAuthority } from '@sanad/domain/expectations/authority-mutation';
import { authorityLevels, type AuthorityLevel } from '@sanad/domain/expectations/record';
import type { AreaId } from '@sanad/domain/kernel/ids';
import { useId, useState } from 'react';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { newId } from '../../../realtime/new-id.ts';
import {
  useEngagement,
  useEngagementMutate,
  useEngagementRecord,
} from '../../../realtime/session/engagement-context.tsx';
import { useMutate } from '../../../realtime/session/use-mutate.ts';
import { Button } from '../../../ui/button.tsx';
import { NativeSelect } from '../../../ui/native-select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { expectationsWords } from '../expectations-words.ts';
import { useAreas } from '../use-areas.ts';

/** The areas of the workspace, and how far this assistant goes in each: the client says so, both read it. */
export function AreasSection() {
  const words = useWords(expectationsWords).areas;
  const mutate = useMutate();
  const areas = useAreas();
  const id = useId();
  const [name, setName] = useState('');
  function add(): void {
    if (name.trim() === '') return;
    if (mutate(createArea, { areaId: newId<AreaId>(), name: name.trim() })) setName('');
  }
  return (
    <section aria-labelledby={id} className="rows gap-3" data-areas>
      <div>
        <h2 id={id} className="border-b border-ink pb-1.75 text-ui font-semibold">
          {words.title}
        </h2>
        <p className="pt-2.5 text-small text-ink-2">{words.help}</p>
      </div>
      {areas.length === 0 ? <p className="text-small text-ink-3">{words.none}</p> : null}
      <ul className="grid">
        {areas.map((area) => (
          <AreaRow key={area.id} area={area} />
        ))}
      </ul>
      <form
        className="flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <div className="min-w-0 flex-1 basis-56">
          <TextField
            label={words.name}
            value={name}
            onChange={setName}
            maxLength={areaLimits.nameLength}
          />
        </div>
        <Button type="submit" isDisabled={name.trim() === ''}>
          {words.add}
        </Button>
      </form>
    </section>
  );
}

function AreaRow({ area }: { readonly area: AreaRecord }) {
  const all = useWords(expectationsWords);
  const words = all.areas;
  const mutate = useMutate();
  const mutateHere = useEngagementMutate();
  const { side } = useEngagement();
  const said = useEngagementRecord('authority', area.id);
  const isAway = area.archivedAt !== null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-2">
      <Bdi
        className={`min-w-0 flex-1 basis-40 wrap-anywhere ${isAway ? 'text-ink-3' : 'font-semibold'}`}
      >
        {area.name}
      </Bdi>
      {isAway ? null : side === 'client' ? (
        <NativeSelect<AuthorityLevel | ''>
          label={words.level(area.name)}
          hideLabel
          value={said?.level ?? ''}
          onChange={(level) =>
            void mutateHere(setClientAuthority, {
              areaId: area.id,
              level: level === '' ? null : level,
            })
          }
          options={[
            { value: '' as const, label: words.unsaid },
            ...authorityLevels.map((value) => ({ value, label: all.levels[value] })),
          ]}
        />
      ) : (
        <span className={said ? '' : 'text-small text-ink-3'}>
          {said ? all.levels[said.level] : words.unsaid}
        </span>
      )}
      <Button
        size="small"
        kind="quiet"
        aria-label={isAway ? words.restoreOf(area.name) : words.removeOf(area.name)}
        onPress={() => void mutate(archiveArea, { areaId: area.id, archived: !isAway })}
      >
        {isAway ? words.restore : words.remove}
      </Button>
    </li>
  );
}
