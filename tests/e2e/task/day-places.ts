import { expect, type Page } from '@playwright/test';
import type { TodayGroup } from '@sanad/domain/today/record';

import type { TaskSide } from './two-sides.ts';

type HomeGroup = 'waits' | 'risks' | 'delivered' | 'doing';

/** Where a task stands on Home of whoever asks and on Today of whoever does it; `null`: nowhere. */
export interface DayPlaces {
  readonly home: HomeGroup | null;
  readonly today: TodayGroup | null;
}

/** Each stands in one place of each page, and in the right one. */
export async function expectInTheDay(
  sides: { readonly layla: TaskSide; readonly mona: TaskSide },
  title: string,
  { home, today }: DayPlaces,
): Promise<void> {
  await Promise.all([
    expectIn(sides.layla.day, title, home, 'Home'),
    expectIn(sides.mona.day, title, today, 'Today'),
  ]);
}

async function expectIn(
  page: Page,
  title: string,
  group: string | null,
  name: string,
): Promise<void> {
  const row = page.locator('[data-group] li', { hasText: title });
  await expect
    .poll(
      () =>
        row.evaluateAll((all) =>
          all.map((each) => each.closest('[data-group]')?.getAttribute('data-group')),
        ),
      { message: `${title} on ${name}` },
    )
    .toEqual(group === null ? [] : [group]);
}
