import type { NoticeKind } from '@sanad/domain/notices/notice-kind';
import type { Language } from '@sanad/protocol/http/profile';

/**
 * What a locked screen shows to whoever holds the device: that something is there and of which kind. No
 * name, no title, no workspace.
 */
interface PushWords {
  readonly one: Readonly<Record<NoticeKind, string>>;
  readonly several: Readonly<Record<Intl.LDMLPluralRule, string>>;
}

const english: PushWords = {
  one: {
    asked: 'A question waits for you',
    mentioned: 'You were mentioned',
    answered: 'You have an answer',
    assigned: 'A task was assigned to you',
    requested: 'A request waits for your yes',
    dateProposed: 'A date waits for your yes',
    dateAgreed: 'A date was agreed',
    delivered: 'A delivery waits for you',
    returned: 'Changes were asked for',
    accepted: 'A delivery was accepted',
    ended: 'A task was ended',
    changed: 'What was agreed has changed',
    offered: 'A task is offered to you',
    reminded: 'You have a reminder',
    dateChanged: 'A date was changed',
    invited: 'An invitation waits for you',
    checkInPlanned: 'A check-in is planned',
    checkInBegun: 'A check-in has started',
    termsAsked: 'Terms of an agreement are asked of you',
    termsProposed: 'Terms of an agreement wait for your answer',
    termsAccepted: 'An agreement was accepted',
    termsDeclined: 'Terms of an agreement were declined',
    silenceNear: 'A delivery will count as accepted within a day',
    silenceAccepted: 'A delivery was accepted by the agreement',
    noticeGiven: 'Notice was given',
    noticeTakenBack: 'A notice was taken back',
    trialStarted: 'A trial has started',
    reviewDue: 'A review waits for your answers',
    reviewWaits: 'Your answers to a review are waited for',
    reviewOpened: 'A review is open',
    outcomeProposed: 'A proposal waits for your answer',
    outcomeAgreed: 'A review is concluded',
  },
  several: {
    zero: 'News in your inbox',
    one: 'News in your inbox',
    two: '{n} new entries in your inbox',
    few: '{n} new entries in your inbox',
    many: '{n} new entries in your inbox',
    other: '{n} new entries in your inbox',
  },
};

const arabic: PushWords = {
  one: {
    asked: 'سؤال ينتظر ردك',
    mentioned: 'أُشير إليك في رسالة',
    answered: 'وصلك رد',
    assigned: 'أُسندت إليك مهمة',
    requested: 'طلب ينتظر موافقتك',
    dateProposed: 'موعد ينتظر موافقتك',
    dateAgreed: 'اتُّفق على موعد',
    delivered: 'تسليم ينتظر قبولك',
    returned: 'طُلبت تعديلات',
    accepted: 'قُبل تسليم',
    ended: 'أُنهيت مهمة',
    changed: 'تغيّر ما اتُّفق عليه',
    offered: 'مهمة معروضة عليك',
    reminded: 'وصلك تذكير',
    dateChanged: 'تغيّر موعد',
    invited: 'دعوة تنتظر ردك',
    checkInPlanned: 'حُدّد موعد متابعة',
    checkInBegun: 'بدأت متابعة',
    termsAsked: 'شروط عقد مطلوبة منك',
    termsProposed: 'شروط عقد تنتظر ردك',
    termsAccepted: 'قُبل عقد',
    termsDeclined: 'رُفضت شروط عقد',
    silenceNear: 'تسليم يُعد مقبولًا خلال يوم',
    silenceAccepted: 'قُبل تسليم بحسب العقد',
    noticeGiven: 'وصل إشعار إنهاء',
    noticeTakenBack: 'سُحب إشعار إنهاء',
    trialStarted: 'بدأت فترة تجريبية',
    reviewDue: 'مراجعة تنتظر إجاباتك',
    reviewWaits: 'إجاباتك على مراجعة منتظرة',
    reviewOpened: 'فُتحت مراجعة',
    outcomeProposed: 'اقتراح ينتظر ردك',
    outcomeAgreed: 'اكتملت مراجعة',
  },
  several: {
    zero: 'جديد في الوارد',
    one: 'إشعار جديد في الوارد',
    two: 'إشعاران جديدان في الوارد',
    few: '{n} إشعارات جديدة في الوارد',
    many: '{n} إشعارًا جديدًا في الوارد',
    other: '{n} إشعار جديد في الوارد',
  },
};

export const pushWords: Readonly<Record<Language, PushWords>> = { en: english, ar: arabic };
