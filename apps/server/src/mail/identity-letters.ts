import type { Language } from '@sanad/protocol/http/profile';

import type { Letter } from './compose-mail.ts';
import { quoted } from './isolated.ts';

/** The mails about an account, in words. */
interface IdentityLetters {
  verifyAddress(name: string, url: string): Letter;
  resetPassword(name: string, url: string): Letter;
  alreadyHere(name: string, url: string): Letter;
}

const hello = (name: string) => (name === '' ? 'Hello,' : `Hello ${quoted(name)},`);
const marhaban = (name: string) => (name === '' ? 'مرحبًا،' : `مرحبًا ${quoted(name)}،`);

const english: IdentityLetters = {
  verifyAddress: (name, url) => ({
    subject: 'Confirm your email address',
    paragraphs: [
      hello(name),
      'Confirm that this address is yours. After that you can invite people and accept invitations.',
    ],
    button: { label: 'Confirm address', url },
    footer:
      'The link works for one day. If you did not sign up for Sanad, you can ignore this mail.',
  }),
  resetPassword: (name, url) => ({
    subject: 'Choose a new password',
    paragraphs: [
      hello(name),
      'Somebody asked for a new password for your account. If it was you, choose one here. You will then be signed out everywhere else.',
    ],
    button: { label: 'Choose a new password', url },
    footer:
      'The link works once, for one hour. If it was not you, nothing has changed and you can ignore this mail.',
  }),
  alreadyHere: (name, url) => ({
    subject: 'You already have an account',
    paragraphs: [
      hello(name),
      'Somebody tried to sign up for Sanad with this address, but it already has an account. If it was you, sign in. If you forgot the password, you can choose a new one there.',
    ],
    button: { label: 'Sign in', url },
    footer: 'If it was not you, nothing has changed and you can ignore this mail.',
  }),
};

const arabic: IdentityLetters = {
  verifyAddress: (name, url) => ({
    subject: 'تأكيد عنوان البريد الإلكتروني',
    paragraphs: [
      marhaban(name),
      'يلزم تأكيد أن هذا العنوان لك. بعد التأكيد يمكنك إرسال الدعوات وقبولها.',
    ],
    button: { label: 'تأكيد العنوان', url },
    footer: 'الرابط صالح ليوم واحد. إن لم يكن إنشاء الحساب في سند منك، فيمكنك تجاهل هذه الرسالة.',
  }),
  resetPassword: (name, url) => ({
    subject: 'اختيار كلمة مرور جديدة',
    paragraphs: [
      marhaban(name),
      'وصلنا طلب كلمة مرور جديدة لحسابك. إن كان الطلب منك، فيمكنك اختيارها من هنا، وسيُسجَّل خروجك من الأجهزة الأخرى كلها.',
    ],
    button: { label: 'اختيار كلمة مرور جديدة', url },
    footer:
      'الرابط صالح لمرة واحدة ولمدة ساعة. إن لم يكن الطلب منك، فلم يتغير شيء ويمكنك تجاهل هذه الرسالة.',
  }),
  alreadyHere: (name, url) => ({
    subject: 'لديك حساب من قبل',
    paragraphs: [
      marhaban(name),
      'جرت محاولة لإنشاء حساب في سند بهذا العنوان، وله حساب من قبل. إن كانت المحاولة منك، فيمكنك تسجيل الدخول، أو اختيار كلمة مرور جديدة إن نسيتها.',
    ],
    button: { label: 'تسجيل الدخول', url },
    footer: 'إن لم تكن المحاولة منك، فلم يتغير شيء ويمكنك تجاهل هذه الرسالة.',
  }),
};

export const identityLetters: Record<Language, IdentityLetters> = { en: english, ar: arabic };
