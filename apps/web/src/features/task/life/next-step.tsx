import type { LifeStep } from '@sanad/domain/task/life/life-table';
import { offerTask } from '@sanad/domain/task/life/offer-mutations';
import type { Standing } from '@sanad/domain/task/life/standing';

import { Sentence } from '../../../i18n/bdi.tsx';
import { useWords } from '../../../i18n/language-context.tsx';
import { personOf } from '../../../realtime/session/member.ts';
import { useMembers } from '../../../realtime/session/use-live.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconMenu } from '../../../ui/icon-menu.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { shortNameOf } from '../../../ui/initial-of.ts';
import { MenuItem } from '../../../ui/menu.tsx';
import { lifeWords } from './life-words.ts';
import { nextStepsOf } from './next-steps.ts';
import { mayTakeOver } from './offer.tsx';
import { stepIcons, stepLabel } from './step-words.ts';
import type { Parties } from './use-parties.ts';
import { useRemind } from './use-remind.ts';
import type { useTake } from './use-take.ts';
import { useWhen } from './use-when.ts';
import { whoseStep } from './whose-step.ts';

/** On a phone the buttons wrap beside the menu, which else had a line of its own. */
const besideLook = 'phone:flex phone:w-full phone:items-end phone:gap-2';
const besideButtons =
  'phone:flex phone:min-w-0 phone:grow phone:flex-wrap phone:items-center phone:gap-2';

/** The one next step, for whoever looks: first its button, or whose step it is; the others beside it and in a menu. */
export function NextStep(props: {
  readonly standing: Standing;
  readonly parties: Parties;
  readonly take: ReturnType<typeof useTake>['take'];
  readonly onStep: (step: LifeStep) => void;
}) {
  const { standing, parties, onStep, take } = props;
  const { task } = standing;
  const words = useWords(lifeWords);
  const when = useWhen();
  const { first, beside, more } = nextStepsOf(standing, parties.me);
  const label = (step: LifeStep): string =>
    stepLabel(step, standing, { words, when, me: parties.me });
  const reminder = useRemind(standing, parties, take);
  // With a step of one's own at hand it has no place in the row.
  const inMenu = first === null ? null : (reminder?.remind ?? null);
  const others = mayTakeOver(standing, useMembers(), parties.me);
  const hasMenu = more.length + others.length > 0 || inMenu !== null;
  const isMenuBeside = hasMenu && (first !== null || beside.length > 0 || reminder !== null);

  return (
    <>
      <WhoseStep standing={standing} parties={parties} />
      <span className={`contents ${isMenuBeside ? besideLook : ''}`}>
        <span className={`contents ${isMenuBeside ? besideButtons : ''}`}>
          {first === null ? null : (
            <Button
              kind="primary"
              data-step={first}
              {...iconOf(first)}
              onPress={() => onStep(first)}
            >
              <Sentence>{label(first)}</Sentence>
            </Button>
          )}
          {beside.map((step) => (
            <Button key={step} data-step={step} onPress={() => onStep(step)}>
              <Sentence>{label(step)}</Sentence>
            </Button>
          ))}
          {reminder === null || first !== null ? null : reminder.remind === null ? (
            <span className="text-small text-ink-3">
              <Sentence>{reminder.said}</Sentence>
            </span>
          ) : (
            <Button kind="quiet" onPress={reminder.remind}>
              <Sentence>{reminder.said}</Sentence>
            </Button>
          )}
        </span>
        {hasMenu ? (
          <span className="ms-auto inline-flex">
            <IconMenu icon="more" label={words.steps.more} placement="bottom end">
              {more.map((step) => (
                <MenuItem
                  key={step}
                  text={label(step)}
                  {...iconOf(step)}
                  kind={step === 'cancel' || step === 'decline' ? 'danger' : 'plain'}
                  onAction={() => onStep(step)}
                >
                  <Sentence>{label(step)}</Sentence>
                </MenuItem>
              ))}
              {reminder && inMenu ? (
                <MenuItem text={reminder.said} icon="inbox" onAction={inMenu}>
                  <Sentence>{reminder.said}</Sentence>
                </MenuItem>
              ) : null}
              {others.map((other) => {
                const ask = words.offer.ask(shortNameOf(other.name));
                return (
                  <MenuItem
                    key={other.userId}
                    text={ask}
                    lead={<Avatar {...personOf(other)} size="tiny" silent />}
                    onAction={() => take(offerTask, { taskId: task.id, to: other.userId })}
                  >
                    <Sentence>{ask}</Sentence>
                  </MenuItem>
                );
              })}
            </IconMenu>
          </span>
        ) : null}
      </span>
    </>
  );
}

function iconOf(step: LifeStep) {
  const icon = stepIcons[step];
  return icon === undefined ? {} : { icon };
}

/** Where it is somebody else's turn: whose, and at what. */
function WhoseStep(props: { readonly standing: Standing; readonly parties: Parties }) {
  const said = whoseStep(props.standing, props.parties, useWords(lifeWords));
  // Of an open question the line below says it, and for how long.
  if (said === null || props.standing.state === 'waiting') return null;
  return (
    <p className="flex w-full items-center gap-1.75 text-ink-2">
      <Icon name="hourglass" size="small" />
      <span className="min-w-0">
        <Sentence>{said}</Sentence>
      </span>
    </p>
  );
}
