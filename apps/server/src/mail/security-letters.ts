import type { Language } from '@sanad/protocol/http/profile';
import type { SecurityKind } from '@sanad/protocol/http/security';

import type { Letter } from './compose-mail.ts';
import { quoted } from './isolated.ts';

/** What changed about how somebody signs in, told to them. It names no place and no device: a mailbox may be read by others. */
type Said = Readonly<Record<SecurityKind, { readonly subject: string; readonly text: string }>>;

const english: Said = {
  two_step_on: {
    subject: 'Two-step sign-in is on',
    text: 'From now on, signing in to your account with the password also asks for a code of your authenticator app.',
  },
  two_step_off: {
    subject: 'Two-step sign-in is off',
    text: 'Signing in to your account asks for the password alone again.',
  },
  codes_renewed: {
    subject: 'New recovery codes',
    text: 'New recovery codes were made for your account. The earlier ones no longer work.',
  },
  code_used: {
    subject: 'A recovery code was used',
    text: 'Somebody signed in to your account with the password and one of your recovery codes. That code no longer works.',
  },
  passkey_added: {
    subject: 'A passkey was added',
    text: 'Your account can now also be opened with a new passkey.',
  },
  passkey_renamed: {
    subject: 'A passkey was renamed',
    text: 'One of the passkeys of your account has another name.',
  },
  passkey_removed: {
    subject: 'A passkey was removed',
    text: 'One of the passkeys of your account no longer opens it.',
  },
  factors_removed: {
    subject: 'Two-step sign-in and passkeys were removed',
    text: 'Whoever runs this installation of Sanad removed the authenticator app, the recovery codes and the passkeys of your account, and ended every sign-in. The password alone opens it now. Sign in, choose what you want to use and set it up again.',
  },
};

const arabic: Said = {
  two_step_on: {
    subject: 'فُعّل تسجيل الدخول بخطوتين',
    text: 'من الآن يطلب تسجيل الدخول إلى حسابك، بعد كلمة المرور، رمزًا من تطبيق المصادقة.',
  },
  two_step_off: {
    subject: 'أُوقف تسجيل الدخول بخطوتين',
    text: 'عاد تسجيل الدخول إلى حسابك يطلب كلمة المرور وحدها.',
  },
  codes_renewed: {
    subject: 'رموز استرداد جديدة',
    text: 'أُنشئت رموز استرداد جديدة لحسابك، ولم تعد الرموز السابقة صالحة.',
  },
  code_used: {
    subject: 'استُخدم أحد رموز الاسترداد',
    text: 'سُجّل الدخول إلى حسابك بكلمة المرور وأحد رموز الاسترداد. لم يعد هذا الرمز صالحًا.',
  },
  passkey_added: {
    subject: 'أُضيف مفتاح مرور',
    text: 'صار يمكن فتح حسابك بمفتاح مرور جديد أيضًا.',
  },
  passkey_renamed: {
    subject: 'تغيّر اسم مفتاح مرور',
    text: 'صار لأحد مفاتيح المرور في حسابك اسم آخر.',
  },
  passkey_removed: {
    subject: 'أُزيل مفتاح مرور',
    text: 'لم يعد أحد مفاتيح المرور يفتح حسابك.',
  },
  factors_removed: {
    subject: 'أُزيل تسجيل الدخول بخطوتين ومفاتيح المرور',
    text: 'أزال مشغّل هذه النسخة من سند تطبيق المصادقة ورموز الاسترداد ومفاتيح المرور من حسابك، وأنهى كل تسجيلات الدخول. تفتحه الآن كلمة المرور وحدها. يمكنك تسجيل الدخول ثم إعداد ما تريد من جديد.',
  },
};

export const securityLetters: Readonly<
  Record<Language, (kind: SecurityKind, name: string, url: string) => Letter>
> = {
  en: (kind, name, url) => ({
    subject: english[kind].subject,
    paragraphs: [name === '' ? 'Hello,' : `Hello ${quoted(name)},`, english[kind].text],
    button: { label: 'Look at your profile', url },
    footer:
      'If this was not you, choose a new password at once (“Forgot your password?” on the sign-in page) and look at where you are signed in.',
  }),
  ar: (kind, name, url) => ({
    subject: arabic[kind].subject,
    paragraphs: [name === '' ? 'مرحبًا،' : `مرحبًا ${quoted(name)}،`, arabic[kind].text],
    button: { label: 'فتح الملف الشخصي', url },
    footer:
      'إن لم يكن هذا منك، فيلزم اختيار كلمة مرور جديدة فورًا («نسيت كلمة المرور؟» في صفحة تسجيل الدخول) ومراجعة الأجهزة المسجَّل دخولها.',
  }),
};
