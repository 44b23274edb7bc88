/**
 * Cameras and clipboards call every picture the same, and a second one of that name would be another version of
 * the first: each is called by its moment, as its reader's clock writes it.
 */
export function named(file: File, nameOf: (when: string) => string, locale: string): File {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const moment = when.format(new Date()).replace(/[:/\\]/g, '.');
  return new File([file], nameOf(moment), { type: file.type });
}
