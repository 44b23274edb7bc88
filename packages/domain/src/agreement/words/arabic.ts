import type { Pay, Terms } from '../terms.ts';
import type { ClauseTools } from './clause-tools.ts';
import { stretchOf, type ClauseWords, type Parties } from './clause-words.ts';

/** نص البنود بالعربية. الأعداد بعد «خلال» و«بعد» و«لمدة» مجرورة، وما عداها مرفوع. */
export function arabic(t: ClauseTools): ClauseWords {
  const hourForms = {
    zero: 'بلا ساعات',
    one: 'ساعة واحدة',
    two: 'ساعتان',
    few: '{n} ساعات',
    many: '{n} ساعة',
    other: '{n} ساعة',
  };
  const minuteForms = {
    zero: 'بلا دقائق',
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '{n} دقائق',
    many: '{n} دقيقة',
    other: '{n} دقيقة',
  };
  /** بعد حرف جر أو ظرف. */
  const daysAfter = (n: number) =>
    t.plural(n, {
      zero: 'صفر يوم',
      one: 'يوم واحد',
      two: 'يومين',
      few: '{n} أيام',
      many: '{n} يومًا',
      other: '{n} يوم',
    });
  const days = (n: number) => (n === 2 ? 'يومان' : daysAfter(n));
  const minutesAfter = (n: number) => t.plural(n, { ...minuteForms, two: 'دقيقتين' });
  function hours(all: number): string {
    const [whole, rest] = [Math.floor(all / 60), all % 60];
    if (whole === 0) return t.plural(rest, minuteForms);
    const said = t.plural(whole, hourForms);
    return rest === 0 ? said : `${said} و${t.plural(rest, minuteForms)}`;
  }
  function weekdays(of: readonly number[]): string {
    if (of.length === 7) return 'كل يوم';
    const stretch = stretchOf(of);
    if (stretch) return `من ${t.weekday(stretch.first)} إلى ${t.weekday(stretch.last)}`;
    return of.length === 1 ? `يوم ${t.weekday(of[0]!)}` : `أيام ${t.list(of.map(t.weekday))}`;
  }
  function gist({ pay, currency }: Terms): string {
    const money = (minor: number) => t.money(minor, currency);
    switch (pay.model) {
      case 'hourly':
        return `${money(pay.rate)} للساعة`;
      case 'monthly':
        return `${hours(pay.minutes)} في الشهر`;
      case 'prepaid':
        return `${hours(pay.minutes)} مدفوعة مسبقًا`;
      case 'fixed':
        return pay.every === 'month'
          ? `${money(pay.price)} في الشهر`
          : `${money(pay.price)} للعمل كله`;
    }
  }
  function paid({ pay, currency }: Terms): string {
    const money = (minor: number) => t.money(minor, currency);
    switch (pay.model) {
      case 'hourly':
        return pay.guess === 0
          ? `أجر الساعة ${money(pay.rate)}.`
          : `أجر الساعة ${money(pay.rate)}، والتقدير ${hours(pay.guess)} في الشهر.`;
      case 'monthly':
        return `${hours(pay.minutes)} في الشهر، وأجر الساعة ${money(pay.rate)}.`;
      case 'prepaid': {
        const lasts = pay.lasts === 0 ? 'ولا تنتهي صلاحيتها' : `وتصلح لمدة ${daysAfter(pay.lasts)}`;
        return `${hours(pay.minutes)} مدفوعة مسبقًا، وأجر الساعة ${money(pay.rate)}، ${lasts}.`;
      }
      case 'fixed':
        return pay.every === 'month'
          ? `${money(pay.price)} في الشهر مقابل الخدمات أعلاه.`
          : `${money(pay.price)} مرة واحدة مقابل الخدمات أعلاه.`;
    }
  }
  function beyond(pay: Pay, { currency }: Terms, { client }: Parties): string {
    if (pay.model !== 'monthly' && pay.model !== 'prepaid') return '';
    const { overage } = pay;
    const first =
      overage.is === 'stop'
        ? 'يتوقف العمل بنفاد الساعات.'
        : overage.is === 'ask'
          ? `تُطلب موافقة ${t.name(client)} أولًا.`
          : `تُحتسب كل ساعة إضافية بأجر ${t.money(overage.rate, currency)} دون سؤال.`;
    if (pay.model === 'prepaid') return first;
    return pay.carries
      ? `${first} وتُرحَّل الساعات المتبقية إلى الشهر التالي مرة واحدة.`
      : `${first} وتنتهي الساعات المتبقية بنهاية الشهر.`;
  }
  function approval({ approveHours, acceptDeliveries }: Terms): string {
    const hoursSaid =
      approveHours === null
        ? 'لا تُحتسب الساعات إلا بعد اعتمادها.'
        : `تُعتمد الساعات تلقائيًا بعد ${daysAfter(approveHours)} بلا رد.`;
    const deliveries =
      acceptDeliveries === null
        ? 'ولا يُعد التسليم مقبولًا إلا بعد قبوله.'
        : `ويُعد التسليم مقبولًا بعد ${daysAfter(acceptDeliveries)} بلا رد.`;
    return `${hoursSaid} ${deliveries}`;
  }
  return {
    titles: {
      services: 'الخدمات',
      pay: 'الساعات والأجر',
      beyond: 'الساعات الإضافية',
      payment: 'الفواتير',
      windows: 'فترة محددة',
      answer: 'مهلة الرد',
      urgent: 'الرسائل العاجلة',
      approval: 'عند عدم الرد',
      introduced: 'الصفة أمام الغير',
      confidential: 'السرية',
      tax: 'الضرائب والتأمين',
      notice: 'مهلة الإشعار',
      more: 'بند إضافي',
    },
    sentences: {
      services: ({ services, exclusions }) => {
        // A proposal in the making: none are named yet, and a lone full stop says nothing.
        const all = services.length === 0 ? '…' : `${t.list(services.map(t.name))}.`;
        return exclusions.length === 0
          ? all
          : `${all} وخارج نطاق العمل: ${t.list(exclusions.map(t.name))}.`;
      },
      pay: paid,
      beyond: (terms, parties) => beyond(terms.pay, terms, parties),
      payment: ({ paymentDays, increment, pay }) => {
        const due =
          paymentDays === 0
            ? 'تُسدَّد الفواتير فور صدورها'
            : `تُسدَّد الفواتير خلال ${daysAfter(paymentDays)}`;
        if (pay.model === 'fixed') return `${due}.`;
        return increment === 1
          ? `${due}، ويُحتسب الوقت بالدقيقة.`
          : `${due}، ويُقرَّب كل سجل وقت إلى أعلى بمقدار ${minutesAfter(increment)}.`;
      },
      windows: ({ windows, zone }, { assistant }) =>
        windows.length === 0
          ? `لا فترة محددة: تحديد ساعات العمل يعود إلى ${t.name(assistant)}.`
          : `${windows
              .map(
                (each) =>
                  `${t.name(each.what)} ${weekdays(each.days)}، من ${t.time(each.from)} إلى ${t.time(each.until)}`,
              )
              .join('؛ ')}، بتوقيت ${t.city(zone)}.`,
      answer: ({ answer: { within, unit } }) =>
        unit === 'hours'
          ? `خلال ${t.plural(within, { one: 'ساعة عمل واحدة', two: 'ساعتَي عمل', few: '{n} ساعات عمل', other: '{n} ساعة عمل' })}، من الطرفين.`
          : `خلال ${t.plural(within, { one: 'يوم عمل واحد', two: 'يومَي عمل', few: '{n} أيام عمل', other: '{n} يوم عمل' })}، من الطرفين.`,
      urgent: ({ urgent }, { assistant }) =>
        urgent === 0
          ? `لا تصل أي رسالة عاجلة إلى ${t.name(assistant)} خارج وقت العمل.`
          : `${t.plural(urgent, { one: 'رسالة واحدة في الأسبوع', two: 'رسالتان في الأسبوع', few: '{n} رسائل في الأسبوع', other: '{n} رسالة في الأسبوع' })} على الأكثر تصل إلى ${t.name(assistant)} خارج وقت العمل.`,
      approval,
      introduced: ({ introduced }, { assistant }) =>
        introduced === ''
          ? `العمل باسم ${t.name(assistant)} وبصفة مستقلة.`
          : `صفة ${t.name(assistant)} أمام الغير: ${t.name(introduced)}.`,
      confidential: ({ confidential: { about, years } }) => {
        const what = about === '' ? 'كل ما يُعرف هنا' : `${t.name(about)} وكل ما يُعرف هنا`;
        const long =
          years === 0
            ? 'دون حد'
            : `لمدة ${t.plural(years, { one: 'سنة واحدة', two: 'سنتين', few: '{n} سنوات', other: '{n} سنة' })}`;
        return `يبقى داخل مساحة العمل ولا يُنسخ خارجها: ${what}، وبعد انتهاء التعاقد أيضًا ${long}.`;
      },
      tax: ({ carries, vat }, { client, assistant }) => {
        const who =
          carries === 'assistant'
            ? `العمل بصفة متعاقد مستقل: الضرائب والتقاعد والتأمين على ${t.name(assistant)}.`
            : `الضرائب والتقاعد والتأمين على ${t.name(client)}.`;
        return vat === null
          ? `${who} ولا تُضاف ضريبة القيمة المضافة.`
          : `${who} وتُضاف ضريبة القيمة المضافة بنسبة ${t.percent(vat)}.`;
      },
      notice: ({ noticeDays }) =>
        noticeDays === 0
          ? 'لكل طرف إنهاء التعاقد فورًا، مع تسليم الأعمال المفتوحة.'
          : `${days(noticeDays)} من أي طرف، مع تسليم الأعمال المفتوحة.`,
      more: ({ more }) => t.name(more),
    },
    gist,
    hours,
  };
}
