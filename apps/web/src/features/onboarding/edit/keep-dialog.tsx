import { Refusal } from '@sanad/domain/kernel/refusal';
import { onboardingLimits } from '@sanad/domain/onboarding/limit';
import { templateOf } from '@sanad/domain/onboarding/plan-template';
import type { PlanStepRecord } from '@sanad/domain/onboarding/record';
import { savePlanTemplate } from '@sanad/domain/onboarding/template-mutations';
import { useId, useMemo, useState } from 'react';

import { useMe, useWorkspace } from '../../../http/me.ts';
import { Bdi, Sentence } from '../../../i18n/bdi.tsx';
import { useLanguage, useWords } from '../../../i18n/language-context.tsx';
import { useRefusalSentence } from '../../../i18n/refusal-words.ts';
import { newId } from '../../../realtime/new-id.ts';
import { useSession } from '../../../realtime/session/session-context.tsx';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { usePersonRoom } from '../../../realtime/session/use-person-records.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { toasts } from '../../../ui/toast-queue.ts';
import { onboardingWords } from '../onboarding-words.ts';
import { readyWordsOf, titleOfStep } from '../ready-words-of.ts';

/** A plan kept for the next client, in one's own room. What would come along of words is shown before, and can be left out. */
export function KeepDialog(props: {
  readonly steps: readonly PlanStepRecord[];
  readonly onClose: () => void;
}) {
  const words = useWords(onboardingWords);
  const { language } = useLanguage();
  const sentence = useRefusalSentence();
  const { userId, workspaceId } = useSession();
  const { profile } = useMe();
  const client = usePersonRoom(profile.id)?.client;
  const workspace = useWorkspace(workspaceId)?.name ?? '';
  const members = useMembers();
  const form = useId();
  const [name, setName] = useState('');
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const kept = useMemo(() => {
    const others = members.filter((each) => each.userId !== userId).map((each) => each.name);
    // The names of this client, whole and by their words: each alone would say whose plan it was.
    const names = [workspace, ...others].flatMap((each) => [each, ...each.split(/\s+/u)]);
    const left = props.steps.map((step) =>
      dropped.has(step.id) ? { ...step, title: '', titleBy: null } : step,
    );
    return templateOf(left, { by: userId, names: names.filter((each) => each.length > 2) });
  }, [props.steps, members, workspace, userId, dropped]);
  const own = kept.filter(({ title }) => title !== '');
  const isEmpty = name.trim() === '' || kept.length === 0;
  const ready = readyWordsOf(language);

  function keep(): void {
    if (isEmpty || !client) return;
    const steps = kept.map((step) => ({ ...step, after: [...step.after] }));
    const made = client.mutate(savePlanTemplate, { planTemplateId: newId(), name, steps });
    if (made.kind === 'refused')
      return toasts.show({ text: sentence(new Refusal(made.code, made.params)) });
    toasts.show({ text: words.keepForm.kept(name) });
    props.onClose();
  }

  return (
    <Dialog
      isOpen
      size="wide"
      onClose={props.onClose}
      title={words.keepForm.title}
      actions={
        <>
          <Button type="submit" form={form} kind="primary" isDisabled={isEmpty || !client}>
            {words.keepForm.keep}
          </Button>
          <Button kind="quiet" onPress={props.onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="rows gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <p>{words.keepForm.help}</p>
        <TextField
          label={words.keepForm.name}
          value={name}
          onChange={setName}
          maxLength={onboardingLimits.titleLength}
          autoFocus
        />
        {own.length === 0 ? (
          <p>{words.keepForm.noWords}</p>
        ) : (
          <>
            <p className="font-semibold">{words.keepForm.words}</p>
            <ul>
              {own.map((step, at) => {
                const id = props.steps.find(
                  ({ title, titleBy }) => title === step.title && titleBy === userId,
                )?.id;
                return (
                  <li key={at} className="flex items-center gap-2 border-t border-line py-1">
                    <span className="min-w-0 flex-1">
                      <Bdi>{titleOfStep(step, ready)}</Bdi>
                    </span>
                    <IconButton
                      icon="close"
                      size="small"
                      label={words.keepForm.drop(step.title)}
                      onPress={() => {
                        if (id !== undefined) setDropped(new Set([...dropped, id]));
                      }}
                    />
                  </li>
                );
              })}
            </ul>
          </>
        )}
        {kept.length < props.steps.length ? (
          <p>
            <Sentence>{words.keepForm.leftOut(props.steps.length - kept.length)}</Sentence>
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
