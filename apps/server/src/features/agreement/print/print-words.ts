import type { Cost } from '@sanad/domain/agreement/cost';
import type { ClauseLanguage } from '@sanad/domain/agreement/words/clause-tools';

/** What stands on paper around the clauses. */
export interface PrintWords {
  readonly title: (number: number) => string;
  readonly holdsFrom: (day: string) => string;
  readonly notAgreed: (day: string) => string;
  readonly client: string;
  readonly assistant: string;
  readonly yesClient: string;
  readonly yesAssistant: string;
  readonly signed: (name: string, day: string, time: string, city: string) => string;
  readonly cost: Readonly<Record<Cost['per'], string>>;
  readonly hash: string;
  readonly seal: string;
  readonly sealNote: string;
}

export const printWords: Readonly<Record<ClauseLanguage, PrintWords>> = {
  en: {
    title: (number) => `Agreement, version ${number}`,
    holdsFrom: (day) => `Agreed by both sides. It holds from ${day}.`,
    notAgreed: (day) => `Proposed, to hold from ${day}. It was not agreed.`,
    client: 'Client',
    assistant: 'Assistant',
    yesClient: 'Yes of the client',
    yesAssistant: 'Yes of the assistant',
    signed: (name, day, time, city) => `${name}, ${day}, ${time} in ${city}`,
    cost: {
      hour: 'Cost of an hour',
      month: 'Monthly cost',
      bundle: 'Cost of a bundle',
      once: 'Cost in all',
    },
    hash: 'Terms:',
    seal: 'Seal:',
    sealNote:
      'SHA-256 of what was proposed, and of both yeses with the seal of the version agreed before.',
  },
  ar: {
    title: (number) => `العقد، النسخة ${number}`,
    holdsFrom: (day) => `باتفاق الطرفين. يسري من ${day}.`,
    notAgreed: (day) => `مقترح ليسري من ${day}، ولم يُتفق عليه.`,
    client: 'العميل',
    assistant: 'المساعد',
    yesClient: 'قبول العميل',
    yesAssistant: 'قبول المساعد',
    signed: (name, day, time, city) => `${name}، ${day}، ${time} بتوقيت ${city}`,
    cost: {
      hour: 'تكلفة الساعة',
      month: 'التكلفة الشهرية',
      bundle: 'تكلفة الباقة',
      once: 'التكلفة كلها',
    },
    hash: 'الشروط:',
    seal: 'الختم:',
    sealNote: 'بصمة SHA-256 لما اقتُرح، ولقبول الطرفين مع ختم النسخة المتفق عليها سابقًا.',
  },
};
