import { readyArabic } from '@sanad/domain/onboarding/ready/words/arabic';
import { readyEnglish } from '@sanad/domain/onboarding/ready/words/english';
import type { ReadyWords } from '@sanad/domain/onboarding/ready/words/ready-words';
import type { PlanStepRecord } from '@sanad/domain/onboarding/record';
import type { Language } from '@sanad/protocol/http/profile';

/** The words of the ready plans, as their reader reads them. */
export function readyWordsOf(language: Language): ReadyWords {
  return language === 'ar' ? readyArabic : readyEnglish;
}

/** What a step is called: in somebody's own words, or in the ready ones of the reader's language. */
export function titleOfStep(
  { title, ready }: Pick<PlanStepRecord, 'title' | 'ready'>,
  { steps }: ReadyWords,
): string {
  // One of a later release, which this page has no words for, is called by its own words alone.
  return title === '' && ready !== null ? (steps[ready]?.title ?? '…') : title;
}
