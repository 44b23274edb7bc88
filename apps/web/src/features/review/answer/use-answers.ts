import { noAnswers, reviewLimits, type ReviewAnswers } from '@sanad/domain/review/answers';
import { scaleQuestions, wordQuestions } from '@sanad/domain/review/questions';
import { useEffect, useRef, useState } from 'react';

import { useKeptTexts } from '../../../realtime/session/use-kept-texts.ts';

/** How long nothing is typed before it is sent, in milliseconds. */
const restMs = 700;

export type DraftStanding = 'none' | 'keeping' | 'here' | 'kept';

/**
 * What is answered so far: the server keeps it as a draft, so that it is on all devices of its writer. What has not
 * reached it lies on this device meanwhile, and is sent when the form is opened again.
 */
export function useAnswers(input: {
  readonly place: string;
  readonly draft: ReviewAnswers | null;
  readonly send: (answers: ReviewAnswers) => Promise<unknown>;
}) {
  const { place, draft, send } = input;
  const kept = useKeptTexts();
  const [answers, setAnswers] = useState<ReviewAnswers>(
    () => readKept(kept.of(place)) ?? draft ?? noAnswers,
  );
  const [standing, setStanding] = useState<DraftStanding>(() =>
    kept.of(place) !== '' ? 'here' : draft === null ? 'none' : 'kept',
  );
  /** Only the last of what was typed counts; one is on its way at a time. */
  const latest = useRef(answers);
  const sending = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isOver = useRef(false);

  async function sendLatest(): Promise<void> {
    await sending.current;
    if (isOver.current || kept.of(place) === '') return;
    const now = latest.current;
    setStanding('keeping');
    sending.current = send(now).then(
      () => {
        if (latest.current !== now) return;
        kept.keep(place, '');
        setStanding('kept');
      },
      () => setStanding('here'),
    );
    await sending.current;
    sending.current = null;
  }

  function soon(): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void sendLatest(), restMs);
  }

  // What is left of before goes out now, and what is typed last as the form closes.
  useEffect(() => {
    isOver.current = false;
    const online = () => void sendLatest();
    online();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      clearTimeout(timer.current);
      void sendLatest();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, as the form opens and as it closes
  }, []);

  return {
    answers,
    standing,
    change(next: ReviewAnswers): void {
      latest.current = next;
      setAnswers(next);
      kept.keep(place, JSON.stringify(next));
      setStanding('keeping');
      soon();
    },
    /** Handed in: there is no draft any more, here or there. */
    forget(): void {
      isOver.current = true;
      clearTimeout(timer.current);
      kept.keep(place, '');
    },
  };
}

/** Something else may lie there, of a page of before: then it is let be. */
function readKept(text: string): ReviewAnswers | null {
  try {
    const said = JSON.parse(text) as Partial<Record<keyof ReviewAnswers, Record<string, unknown>>>;
    const scale = Object.fromEntries(
      scaleQuestions.flatMap((each) => {
        const value = said.scale?.[each];
        return value === 1 || value === 2 || value === 3 || value === 4 ? [[each, value]] : [];
      }),
    );
    const words = Object.fromEntries(
      wordQuestions.flatMap((each) => {
        const value = said.words?.[each];
        return typeof value === 'string' ? [[each, value.slice(0, reviewLimits.wordLength)]] : [];
      }),
    );
    return { scale, words };
  } catch {
    return null;
  }
}
