import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { Digits, Language } from '@sanad/protocol/http/profile';

import { quoted } from '../../../mail/isolated.ts';

export interface DigestWords {
  /** Of one client, whose name it says, or of several, which it keeps apart from a screen's corner. */
  subject(count: number, client: string | undefined): string;
  title(count: number): string;
  /** What a line is called where it names no task. */
  readonly things: Readonly<Record<NoticeKind, string>>;
  /** Who did what; the task's title stands above it. */
  readonly said: Readonly<Record<NoticeKind, (who: string) => string>>;
  readonly somebody: string;
  readonly waits: string;
  times(count: number): string;
  more(count: number): string;
  older(count: number): string;
  readonly open: string;
  why(time: string): string;
  readonly settings: string;
  readonly stop: string;
}

type Counted = (count: number, forms: Readonly<Record<string, string>>) => string;

function english(counted: Counted): DigestWords {
  const news = (count: number) =>
    counted(count, { one: '{n} new notice', other: '{n} new notices' });
  return {
    subject: (count, client) =>
      client === undefined ? news(count) : `${quoted(client)}: ${news(count)}`,
    title: news,
    things: {
      asked: 'Question',
      mentioned: 'Mention',
      answered: 'Answer',
      assigned: 'Task',
      requested: 'Request',
      dateProposed: 'Date',
      dateAgreed: 'Date',
      delivered: 'Delivery',
      returned: 'Changes',
      accepted: 'Delivery',
      ended: 'Task',
      offered: 'Task',
      changed: 'Change',
      reminded: 'Reminder',
      dateChanged: 'Date',
      invited: 'Invitation',
      checkInPlanned: 'Check-in',
      checkInBegun: 'Check-in',
      termsAsked: 'Agreement',
      termsProposed: 'Agreement',
      termsAccepted: 'Agreement',
      termsDeclined: 'Agreement',
      silenceNear: 'Delivery',
      silenceAccepted: 'Delivery',
      noticeGiven: 'Notice',
      noticeTakenBack: 'Notice',
      trialStarted: 'Trial',
      reviewDue: 'Review',
      reviewWaits: 'Review',
      reviewOpened: 'Review',
      outcomeProposed: 'Review',
      outcomeAgreed: 'Review',
    },
    said: {
      asked: (who) => `${who} asked you a question`,
      mentioned: (who) => `${who} mentioned you`,
      answered: (who) => `${who} answered your question`,
      assigned: (who) => `${who} assigned it to you`,
      requested: (who) => `${who} asks you for it`,
      dateProposed: (who) => `${who} proposed a date`,
      dateAgreed: (who) => `${who} agreed to the date`,
      delivered: (who) => `${who} delivered it`,
      returned: (who) => `${who} asked for changes`,
      accepted: (who) => `${who} accepted the delivery`,
      ended: (who) => `${who} ended it`,
      changed: (who) => `${who} changed what was agreed`,
      offered: (who) => `${who} asks you to take it over`,
      reminded: (who) => `${who} reminds you`,
      dateChanged: (who) => `${who} changed the date`,
      invited: (who) => `${who} invited you`,
      checkInPlanned: (who) => `${who} planned it`,
      checkInBegun: (who) => `${who} started it`,
      termsAsked: (who) => `${who} asks you for terms`,
      termsProposed: (who) => `${who} proposed terms`,
      termsAccepted: (who) => `${who} accepted the terms`,
      termsDeclined: (who) => `${who} declined the terms`,
      silenceNear: () => 'A delivery counts as accepted within a day, by the agreement',
      silenceAccepted: () => 'A delivery was accepted by the agreement, since nobody answered',
      noticeGiven: (who) => `${who} gave notice`,
      noticeTakenBack: (who) => `${who} took the notice back`,
      trialStarted: (who) => `${who} started a trial`,
      reviewDue: () => `A review waits for your answers`,
      reviewWaits: (who) => `${who} handed in; your answers are waited for`,
      reviewOpened: () => `Both sides’ answers are in, and open`,
      outcomeProposed: (who) => `${who} proposed what comes next`,
      outcomeAgreed: (who) => `${who} agreed to what comes next`,
    },
    somebody: 'Somebody',
    waits: 'work waits for you',
    times: (count) => counted(count, { one: '{n} time', other: '{n} times' }),
    more: (count) => counted(count, { one: 'and {n} more', other: 'and {n} more' }),
    older: (count) => counted(count, { one: 'and {n} from before', other: 'and {n} from before' }),
    open: 'Open the inbox',
    why: (time) => `You get this digest at ${time} when there is something that you have not seen.`,
    settings: 'Choose what comes, and when',
    stop: 'No more digests',
  };
}

function arabic(counted: Counted): DigestWords {
  const news = (count: number) =>
    counted(count, {
      zero: 'لا إشعارات جديدة',
      one: 'إشعار جديد واحد',
      two: 'إشعاران جديدان',
      few: '{n} إشعارات جديدة',
      many: '{n} إشعارًا جديدًا',
      other: '{n} إشعار جديد',
    });
  return {
    subject: (count, client) =>
      client === undefined ? news(count) : `${quoted(client)}: ${news(count)}`,
    title: news,
    things: {
      asked: 'سؤال',
      mentioned: 'إشارة',
      answered: 'رد',
      assigned: 'مهمة',
      requested: 'طلب',
      dateProposed: 'موعد',
      dateAgreed: 'موعد',
      delivered: 'تسليم',
      returned: 'تعديلات',
      accepted: 'تسليم',
      ended: 'مهمة',
      offered: 'مهمة',
      changed: 'تغيير',
      reminded: 'تذكير',
      dateChanged: 'موعد',
      invited: 'دعوة',
      checkInPlanned: 'متابعة',
      checkInBegun: 'متابعة',
      termsAsked: 'عقد',
      termsProposed: 'عقد',
      termsAccepted: 'عقد',
      termsDeclined: 'عقد',
      silenceNear: 'تسليم',
      silenceAccepted: 'تسليم',
      noticeGiven: 'إشعار إنهاء',
      noticeTakenBack: 'إشعار إنهاء',
      trialStarted: 'فترة تجريبية',
      reviewDue: 'مراجعة',
      reviewWaits: 'مراجعة',
      reviewOpened: 'مراجعة',
      outcomeProposed: 'مراجعة',
      outcomeAgreed: 'مراجعة',
    },
    said: {
      asked: (who) => `سؤال إليك من ${who}`,
      mentioned: (who) => `إشارة إليك من ${who}`,
      answered: (who) => `رد على سؤالك من ${who}`,
      assigned: (who) => `إسناد إليك من ${who}`,
      requested: (who) => `طلب إليك من ${who}`,
      dateProposed: (who) => `موعد مقترح من ${who}`,
      dateAgreed: (who) => `موافقة على الموعد من ${who}`,
      delivered: (who) => `تسليم من ${who}`,
      returned: (who) => `طلب تعديلات من ${who}`,
      accepted: (who) => `قبول التسليم من ${who}`,
      ended: (who) => `إنهاء المهمة من ${who}`,
      changed: (who) => `تغيير في المتفق عليه من ${who}`,
      offered: (who) => `طلب تولّي المهمة من ${who}`,
      reminded: (who) => `تذكير من ${who}`,
      dateChanged: (who) => `تغيير الموعد من ${who}`,
      invited: (who) => `دعوة إليك من ${who}`,
      checkInPlanned: (who) => `موعد جديد من ${who}`,
      checkInBegun: (who) => `بدأت بدعوة من ${who}`,
      termsAsked: (who) => `طلب شروط العقد من ${who}`,
      termsProposed: (who) => `شروط مقترحة من ${who}`,
      termsAccepted: (who) => `قبول الشروط من ${who}`,
      termsDeclined: (who) => `رفض الشروط من ${who}`,
      silenceNear: () => 'تسليم يُعد مقبولًا خلال يوم بحسب العقد',
      silenceAccepted: () => 'قُبل تسليم بحسب العقد لعدم وصول رد',
      noticeGiven: (who) => `إشعار إنهاء من ${who}`,
      noticeTakenBack: (who) => `سحب إشعار الإنهاء من ${who}`,
      trialStarted: (who) => `بدء فترة تجريبية من ${who}`,
      reviewDue: () => `مراجعة بانتظار إجاباتك`,
      reviewWaits: (who) => `وصلت إجابات ${who}، وإجاباتك منتظرة`,
      reviewOpened: () => `وصلت إجابات الطرفين وفُتحت`,
      outcomeProposed: (who) => `اقتراح للخطوة التالية من ${who}`,
      outcomeAgreed: (who) => `موافقة على الخطوة التالية من ${who}`,
    },
    somebody: 'أحد الأعضاء',
    waits: 'العمل متوقف على ردك',
    times: (count) =>
      counted(count, {
        zero: 'ولا مرة',
        one: 'مرة واحدة',
        two: 'مرتان',
        few: '{n} مرات',
        many: '{n} مرة',
        other: '{n} مرة',
      }),
    more: (count) =>
      counted(count, {
        zero: 'ولا غيرها',
        one: 'وإشعار آخر',
        two: 'وإشعاران آخران',
        few: 'و{n} إشعارات أخرى',
        many: 'و{n} إشعارًا آخر',
        other: 'و{n} إشعار آخر',
      }),
    older: (count) =>
      counted(count, {
        zero: 'ولا شيء من قبل',
        one: 'وإشعار واحد من قبل',
        two: 'وإشعاران من قبل',
        few: 'و{n} إشعارات من قبل',
        many: 'و{n} إشعارًا من قبل',
        other: 'و{n} إشعار من قبل',
      }),
    open: 'فتح الوارد',
    why: (time) => `يصلك هذا الملخص الساعة ${time} إن كان هناك ما لم تطّلع عليه.`,
    settings: 'اختيار ما يصلك ومتى',
    stop: 'إيقاف الملخصات',
  };
}

/** Digits and calendar are spelled out: nothing is left to the host. */
export function localeFor(language: Language, digits: Digits): string {
  return `${language === 'ar' ? 'ar' : 'en-GB'}-u-ca-gregory-nu-${digits}`;
}

export function digestWords(language: Language, digits: Digits): DigestWords {
  const locale = localeFor(language, digits);
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const counted: Counted = (count, forms) =>
    (forms[rules.select(count)] ?? forms['other'] ?? '').replaceAll('{n}', numbers.format(count));
  return language === 'ar' ? arabic(counted) : english(counted);
}
