import { shownColumnName } from '@sanad/domain/board/default-column-names';
import type { ColumnRecord } from '@sanad/domain/board/record';
import type { WorkspaceSummary } from '@sanad/protocol/http/profile';

import { Bdi } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { clientHue } from '../../../realtime/session/client-hue.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { TaskGlyph } from '../../../ui/task-glyph.tsx';
import { ValueButton } from '../../../ui/value-button.tsx';
import { quickAddWords } from './quick-add-words.ts';

/** Into which workspace and which of its columns it goes. */
export function PlaceChoice(props: {
  readonly workspaces: readonly WorkspaceSummary[];
  readonly workspace: WorkspaceSummary;
  readonly onWorkspace: (id: WorkspaceSummary['id']) => void;
  readonly columns: readonly ColumnRecord[];
  readonly column: ColumnRecord | undefined;
  readonly onColumn: (id: ColumnRecord['id']) => void;
}) {
  const { workspaces, workspace, columns, column } = props;
  const words = useWords(quickAddWords);
  const { language } = useLanguage();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
      <span className="text-ink-2">{words.where}</span>
      <Menu
        label={words.workspace}
        trigger={
          <ValueButton>
            <Face workspaces={workspaces} workspace={workspace} />
            <Bdi className="clip-line min-w-0">{workspace.name}</Bdi>
          </ValueButton>
        }
      >
        {workspaces.map((each) => (
          <MenuItem
            key={each.id}
            text={each.name}
            lead={<Face workspaces={workspaces} workspace={each} />}
            current={each.id === workspace.id}
            onAction={() => props.onWorkspace(each.id)}
          >
            <Bdi>{each.name}</Bdi>
          </MenuItem>
        ))}
      </Menu>
      {column === undefined ? null : (
        <Menu
          label={words.column}
          trigger={
            <ValueButton>
              <TaskGlyph kind={column.kind} />
              <Bdi className="clip-line min-w-0">{shownColumnName(column, language)}</Bdi>
            </ValueButton>
          }
        >
          {columns.map((each) => (
            <MenuItem
              key={each.id}
              text={shownColumnName(each, language)}
              lead={<TaskGlyph kind={each.kind} />}
              current={each.id === column.id}
              onAction={() => props.onColumn(each.id)}
            >
              <Bdi>{shownColumnName(each, language)}</Bdi>
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}

function Face(props: {
  readonly workspaces: readonly WorkspaceSummary[];
  readonly workspace: WorkspaceSummary;
}) {
  const { workspaces, workspace } = props;
  const hue = clientHue(workspaces, workspace.id);
  return <Avatar name={workspace.name} hue={hue} shape="square" size="tiny" silent />;
}
