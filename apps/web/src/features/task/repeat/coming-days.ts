import type { ChosenMoment } from '@sanad/domain/kernel/dates/choose-moment';
import { momentOn, nextTurn, type RepeatPlan } from '@sanad/domain/task/repeat/repeat-plan';

export interface ComingDay extends ChosenMoment {
  readonly day: string;
}

/** The next days of a plan after `after`, as far as they are still ahead at `now`. */
export function comingDays(
  plan: RepeatPlan,
  after: string,
  { now, most }: { readonly now: number; readonly most: number },
): readonly ComingDay[] {
  const days: ComingDay[] = [];
  for (let day = nextTurn(plan, after, now); day !== null && days.length < most;) {
    days.push({ day, ...momentOn(plan, day) });
    day = nextTurn(plan, day, now);
  }
  return days;
}
