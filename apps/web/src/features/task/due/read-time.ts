export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

const afternoon = /^(?:pm|p|م|مساء|مساءً)$/u;
const morning = /^(?:am|a|ص|صباح|صباحا|صباحًا)$/u;

/** A time as people type it: "5:00 pm", "17:00", "5م", «٥:٣٠ م», "9". `undefined` when it is none. */
export function readTime(text: string): TimeOfDay | undefined {
  const plain = text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u200e\u200f\u2066-\u2069]/gu, '')
    .toLowerCase()
    .replace(/\./g, (dot, at: number, whole: string) => (/\d/.test(whole[at + 1] ?? '') ? ':' : ''))
    .trim();
  const match = /^(\d{1,2})(?:[:٫](\d{2}))?\s*(\p{L}+)?$/u.exec(plain);
  if (!match) return undefined;
  const [, hourText, minuteText = '0', half] = match;
  const minute = Number(minuteText);
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    if (afternoon.test(half)) hour = (hour % 12) + 12;
    else if (morning.test(half)) hour %= 12;
    else return undefined;
  }
  return hour < 24 && minute < 60 ? { hour, minute } : undefined;
}
