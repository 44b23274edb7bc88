import { useLocation, useNavigate } from '@tanstack/react-router';
import { createContext, use, useDeferredValue, useMemo, type ReactNode } from 'react';

/** Which task is open beside the board, its address, and how to open or close one. */
export interface TaskNavigation {
  readonly openTaskId: string | undefined;
  addressOf(taskId: string): string;
  openTask(taskId: string): void;
  closeTask(): void;
}

const TaskNavigationContext = createContext<TaskNavigation | undefined>(undefined);

export function TaskNavigationProvider(props: {
  readonly workspaceId: string;
  readonly taskId: string | undefined;
  /** Instead of going to the task's address. */
  readonly onOpenTask?: ((taskId: string | undefined) => void) | undefined;
  readonly children: ReactNode;
}) {
  const { workspaceId, taskId, onOpenTask } = props;
  const navigate = useNavigate();
  // What the board shows stays as it is, behind an open task and in its link: no key that filters waits for all links.
  const shows = useDeferredValue(useLocation({ select: ({ searchStr }) => searchStr }));
  const place = useMemo<TaskNavigation>(() => {
    const board = `/w/${workspaceId}/board`;
    const addressOf = (id: string) => `${board}/${id}${onOpenTask === undefined ? shows : ''}`;
    if (onOpenTask !== undefined) {
      const closeTask = () => onOpenTask(undefined);
      return { openTaskId: taskId, addressOf, openTask: onOpenTask, closeTask };
    }
    return {
      openTaskId: taskId,
      addressOf,
      // From one task to the next is no step back: the back button leads to the board.
      openTask: (id) =>
        void navigate({ to: `${board}/${id}`, search: true, replace: taskId !== undefined }),
      closeTask: () => void navigate({ to: board, search: true }),
    };
  }, [workspaceId, taskId, onOpenTask, navigate, shows]);
  return <TaskNavigationContext value={place}>{props.children}</TaskNavigationContext>;
}

export function useTaskNavigation(): TaskNavigation {
  const place = use(TaskNavigationContext);
  if (place === undefined) throw new Error('useTaskNavigation stands outside the board');
  return place;
}
