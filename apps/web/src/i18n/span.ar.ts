import type { Arabic } from './message.ts';
import type { SpanMessages } from './span.en.ts';

/** المدة بوحدة واحدة. */
export function spans(t: Arabic): SpanMessages {
  return {
    minutes: (count) =>
      t.plural(count, {
        zero: 'أقل من دقيقة',
        one: 'دقيقة',
        two: 'دقيقتين',
        few: '{n} دقائق',
        many: '{n} دقيقة',
        other: '{n} دقيقة',
      }),
    hours: (count) =>
      t.plural(count, {
        zero: 'أقل من ساعة',
        one: 'ساعة',
        two: 'ساعتين',
        few: '{n} ساعات',
        many: '{n} ساعة',
        other: '{n} ساعة',
      }),
    days: (count) =>
      t.plural(count, {
        zero: 'أقل من يوم',
        one: 'يوم',
        two: 'يومين',
        few: '{n} أيام',
        many: '{n} يومًا',
        other: '{n} يوم',
      }),
  };
}
