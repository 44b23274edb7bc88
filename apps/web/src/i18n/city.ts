import type { Language } from '@sanad/protocol/http/profile';

/** City names of the zones people here live in; another zone shows the city of its own name. */
const arabic: Readonly<Record<string, string>> = {
  'Asia/Dubai': 'دبي',
  'Asia/Riyadh': 'الرياض',
  'Asia/Kuwait': 'الكويت',
  'Asia/Qatar': 'الدوحة',
  'Asia/Bahrain': 'المنامة',
  'Asia/Muscat': 'مسقط',
  'Asia/Baghdad': 'بغداد',
  'Asia/Amman': 'عمّان',
  'Asia/Beirut': 'بيروت',
  'Asia/Damascus': 'دمشق',
  'Asia/Jerusalem': 'القدس',
  'Asia/Hebron': 'الخليل',
  'Asia/Gaza': 'غزة',
  'Asia/Aden': 'عدن',
  'Africa/Cairo': 'القاهرة',
  'Africa/Khartoum': 'الخرطوم',
  'Africa/Tripoli': 'طرابلس',
  'Africa/Tunis': 'تونس',
  'Africa/Algiers': 'الجزائر',
  'Africa/Casablanca': 'الدار البيضاء',
  'Africa/Nouakchott': 'نواكشوط',
  'Africa/Mogadishu': 'مقديشو',
  'Africa/Djibouti': 'جيبوتي',
  'Africa/Nairobi': 'نيروبي',
  'Africa/Lagos': 'لاغوس',
  'Africa/Johannesburg': 'جوهانسبرغ',
  'Europe/Istanbul': 'إسطنبول',
  'Europe/London': 'لندن',
  'Europe/Dublin': 'دبلن',
  'Europe/Lisbon': 'لشبونة',
  'Europe/Paris': 'باريس',
  'Europe/Berlin': 'برلين',
  'Europe/Madrid': 'مدريد',
  'Europe/Rome': 'روما',
  'Europe/Amsterdam': 'أمستردام',
  'Europe/Brussels': 'بروكسل',
  'Europe/Vienna': 'فيينا',
  'Europe/Zurich': 'زيورخ',
  'Europe/Stockholm': 'ستوكهولم',
  'Europe/Oslo': 'أوسلو',
  'Europe/Copenhagen': 'كوبنهاغن',
  'Europe/Athens': 'أثينا',
  'Europe/Warsaw': 'وارسو',
  'Europe/Moscow': 'موسكو',
  'Asia/Karachi': 'كراتشي',
  'Asia/Kolkata': 'كولكاتا',
  'Asia/Calcutta': 'كولكاتا',
  'Asia/Dhaka': 'دكا',
  'Asia/Manila': 'مانيلا',
  'Asia/Singapore': 'سنغافورة',
  'Asia/Kuala_Lumpur': 'كوالالمبور',
  'Asia/Jakarta': 'جاكرتا',
  'Asia/Hong_Kong': 'هونغ كونغ',
  'Asia/Shanghai': 'شنغهاي',
  'Asia/Tokyo': 'طوكيو',
  'Australia/Sydney': 'سيدني',
  'America/New_York': 'نيويورك',
  'America/Chicago': 'شيكاغو',
  'America/Denver': 'دنفر',
  'America/Los_Angeles': 'لوس أنجلوس',
  'America/Toronto': 'تورونتو',
  'America/Sao_Paulo': 'ساو باولو',
  'America/Mexico_City': 'مكسيكو',
  'Etc/UTC': 'التوقيت العالمي',
  UTC: 'التوقيت العالمي',
};

const english: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Kolkata',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho Chi Minh City',
  'Etc/UTC': 'UTC',
  'Europe/Kiev': 'Kyiv',
};

/** The city that stands for a time zone: a place, never an offset. */
export function cityOf(zone: string, language: Language): string {
  const own = (language === 'ar' ? arabic : english)[zone];
  if (own !== undefined) return own;
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Zones with an Arabic name of their own, the most likely first. */
export const likelyZones: readonly string[] = Object.keys(arabic).filter(
  (zone) => zone.includes('/') && !zone.startsWith('Etc'),
);

export function zoneOfBrowser(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
