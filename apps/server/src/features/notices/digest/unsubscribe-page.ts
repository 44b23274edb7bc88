import type { Language } from '@sanad/protocol/http/profile';

const words = {
  en: {
    title: 'Digests by mail',
    ask: 'Stop the daily digest of Sanad? Your inbox stays as it is.',
    button: 'No more digests',
    done: 'No more digests come to whoever this link was made for.',
    back: 'They can be turned on again in the profile.',
    profile: 'Open the profile',
  },
  ar: {
    title: 'الملخصات بالبريد الإلكتروني',
    ask: 'هل تريد إيقاف الملخص اليومي من سند؟ يبقى الوارد كما هو.',
    button: 'إيقاف الملخصات',
    done: 'أُوقفت الملخصات لمن أُعد له هذا الرابط.',
    back: 'يمكن تشغيلها من جديد في الملف الشخصي.',
    profile: 'فتح الملف الشخصي',
  },
} as const satisfies Record<Language, unknown>;

const ink = 'color:light-dark(#162330,#ecebe7)';
const button =
  'font:inherit;font-weight:600;min-height:44px;padding:0 20px;border:0;border-radius:8px;cursor:pointer;' +
  'background:light-dark(#1d3753,#e4e1d9);color:light-dark(#fbfaf8,#101c28)';

/** In both languages, since it must not tell whose link it is; the browser's own comes first. */
export function unsubscribePage(first: Language, isDone: boolean): string {
  const order: readonly Language[] = first === 'ar' ? ['ar', 'en'] : ['en', 'ar'];
  const sections = order.map((language) => {
    const { title, ask, done, back, profile, ...rest } = words[language];
    const body = isDone
      ? `<p role="status">${done}</p><p>${back} <a href="/profile#notices" style="${ink}">${profile}</a></p>`
      : `<p>${ask}</p><form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button style="${button}">${rest.button}</button></form>`;
    return `<section lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" style="padding:24px 0"><h1 style="font-size:1.4em;line-height:1.4;margin:0">${title}</h1>${body}</section>`;
  });
  return `<!doctype html>
<html lang="${first}" dir="${first === 'ar' ? 'rtl' : 'ltr'}" style="color-scheme:light dark"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${words[first].title}</title></head>
<body style="margin:0;background:light-dark(#f2f1ed,#0c1015);${ink};font:17px/1.7 system-ui,'Segoe UI',Tahoma,Arial,sans-serif">
<main style="max-width:30rem;margin:0 auto;padding:24px 20px">${sections.join('<hr style="border:0;border-top:1px solid light-dark(#cccbc3,#252b31)">')}</main>
</body></html>`;
}
