import { definePart } from '../kernel/part.ts';
import { archiveEvent, createEvent, moveEvent, renameEvent } from './event-mutations.ts';
import { makeEventTask, moveWithEvent } from './event-task-mutations.ts';
import { events, templates, templateTasks } from './kinds.ts';
import { archiveTemplate, createTemplate, renameTemplate } from './template-mutations.ts';
import { addTemplateTask, setTemplateWhen, setTemplateWords } from './template-task-mutations.ts';

/** Tasks that are made again, and what they are made for. */
export const templatePart = definePart({
  kinds: [templates, templateTasks, events],
  mutations: [
    createTemplate,
    renameTemplate,
    archiveTemplate,
    addTemplateTask,
    setTemplateWhen,
    setTemplateWords,
    createEvent,
    renameEvent,
    moveEvent,
    archiveEvent,
    makeEventTask,
    moveWithEvent,
  ],
});
