import { spelled, type Meaning, type Phrases } from './meaning.ts';

const weekdays = [
  'الاثنين، اثنين، الاتنين، اتنين',
  'الثلاثاء، ثلاثاء، الثلاثا، التلات',
  'الأربعاء، أربعاء، الاربعا، الاربع',
  'الخميس، خميس',
  'الجمعة، جمعة',
  'السبت، سبت',
  'الأحد، أحد، الحد',
];
/** Egypt and the Gulf; the Levant and Iraq; Algeria and Tunisia; Morocco. */
const months = [
  'يناير، كانون الثاني، جانفي',
  'فبراير، شباط، فيفري',
  'مارس، آذار',
  'أبريل، إبريل، نيسان، أفريل',
  'مايو، أيار، ماي',
  'يونيو، يونيه، حزيران، جوان',
  'يوليو، يوليه، تموز، جويلية، يوليوز',
  'أغسطس، آب، أوت، غشت',
  'سبتمبر، أيلول، شتنبر',
  'أكتوبر، تشرين الأول',
  'نوفمبر، تشرين الثاني، نونبر',
  'ديسمبر، كانون الأول، دجنبر',
];
/** With and without the ending that counted feminine nouns ask for. */
const numbers = [
  'ثلاث، ثلاثة',
  'أربع، أربعة',
  'خمس، خمسة',
  'ست، ستة',
  'سبع، سبعة',
  'ثمان، ثماني، ثمانية',
  'تسع، تسعة',
  'عشر، عشرة',
];
const hours = [
  'الواحدة',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
  'الحادية عشرة، الحادية عشر',
  'الثانية عشرة، الثانية عشر',
];
const coming = ['القادم', 'المقبل', 'الجاي', 'التالي'].flatMap((word) => [word, `${word}ة`]);
const afterNext = coming.map((word) => `بعد ${word}`);

/** Arabic as it is typed into a date, also as it is spoken in Egypt and the Levant. Keys are folded when they are looked up. */
export const arabic: Phrases = spelled({
  ...Object.fromEntries(
    weekdays.map((names, at): [string, Meaning] => [names, { is: 'weekday', weekday: at + 1 }]),
  ),
  ...Object.fromEntries(
    months.map((names, at): [string, Meaning] => [names, { is: 'month', month: at + 1 }]),
  ),
  ...Object.fromEntries(
    numbers.map((names, at): [string, Meaning] => [names, { is: 'number', value: at + 3 }]),
  ),
  ...Object.fromEntries(
    hours.map((names, at): [string, Meaning] => [names, { is: 'hour', hour: at + 1 }]),
  ),
  'واحد، واحدة': { is: 'number', value: 1 },
  'في، من، على، حتى، بحلول، يوم': { is: 'filler' },
  'بلا موعد، بدون موعد، لا موعد': { is: 'none' },
  'اليوم، النهارده، النهاردة': { is: 'day', ahead: 0 },
  'غدًا، غدا، غد، الغد، بكرة، بكرا، باكر': { is: 'day', ahead: 1 },
  'بعد غد، بعد الغد، بعد غدٍ، بعد بكرة، بعد بكرا، بعد باكر': { is: 'day', ahead: 2 },
  'أمس، امبارح': { is: 'day', ahead: -1 },
  الليلة: [
    { is: 'day', ahead: 0 },
    { is: 'part', from: 12, alone: 20 },
  ],
  'هذا، هذه': { is: 'which', which: 'this' },
  [coming.join('،')]: { is: 'which', which: 'coming' },
  [afterNext.join('،')]: { is: 'which', which: 'after-next' },
  'بعد، خلال': { is: 'ahead' },
  'دقيقة، دقائق': { is: 'unit', unit: 'minute' },
  'دقيقتين، دقيقتان': { is: 'unit', unit: 'minute', count: 2 },
  'ساعة، ساعات': { is: 'unit', unit: 'hour' },
  'ساعتين، ساعتان': { is: 'unit', unit: 'hour', count: 2 },
  'أيام، يومًا': { is: 'unit', unit: 'day' },
  'يومين، يومان': { is: 'unit', unit: 'day', count: 2 },
  'أسبوع، الأسبوع، أسابيع، أسبوعًا': { is: 'unit', unit: 'week' },
  'أسبوعين، أسبوعان': { is: 'unit', unit: 'week', count: 2 },
  'شهر، الشهر، أشهر، شهور، شهرًا': { is: 'unit', unit: 'month' },
  'شهرين، شهران': { is: 'unit', unit: 'month', count: 2 },
  'بعد يوم': { is: 'day', ahead: 1 },
  'الساعة، عند الساعة': { is: 'at' },
  ص: { is: 'part', from: 0 },
  م: { is: 'part', from: 12 },
  'فجرًا، الفجر': { is: 'part', from: 0 },
  'صباحًا، صباح، الصبح، الصباح': { is: 'part', from: 0, alone: 9 },
  'ظهرًا، الظهر، ظهر': { is: 'part', from: 11, alone: 12 },
  'عصرًا، العصر، عصر': { is: 'part', from: 12, alone: 15 },
  'مساءً، مساء، المساء': { is: 'part', from: 12, alone: 18 },
  'ليلًا، ليلا، بالليل': { is: 'part', from: 18, alone: 20 },
  'والنصف، ونصف، ونص': { is: 'more', minutes: 30 },
  'والثلث، وثلث': { is: 'more', minutes: 20 },
  'والربع، وربع': { is: 'more', minutes: 15 },
  'إلا ربعًا، إلا ربع، إلا الربع': { is: 'more', minutes: -15 },
  'إلا ثلثًا، إلا ثلث': { is: 'more', minutes: -20 },
  'منتصف الليل، نهاية اليوم، آخر اليوم': { is: 'last' },
  'نهاية الأسبوع، آخر الأسبوع': { is: 'end', of: 'week' },
  'نهاية الشهر، آخر الشهر': { is: 'end', of: 'month' },
});
