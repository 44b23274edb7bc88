/** How a file is shown. */
export type FileLook = 'image' | 'pdf' | 'text' | 'audio' | 'video' | 'other';

/** Of a type that is not here the bytes are only bytes. */
export const unknownType = 'application/octet-stream';
export const textType = 'text/plain';

/**
 * The types under which bytes are given out, and how each is shown. Whatever a browser could run (HTML, SVG, XML,
 * scripts) is not among them: it is text, or only bytes.
 */
const looks: Readonly<Record<string, FileLook>> = {
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/avif': 'image',
  'application/pdf': 'pdf',
  [textType]: 'text',
  'audio/mpeg': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'audio/flac': 'audio',
  'audio/aac': 'audio',
  'audio/mp4': 'audio',
  'video/mp4': 'video',
  'video/webm': 'video',
  'video/quicktime': 'video',
  'application/zip': 'other',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'other',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'other',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'other',
  'image/heic': 'other',
  'image/tiff': 'other',
};

/** Other names of the same types. */
const same: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/x-flac': 'audio/flac',
  'audio/vnd.wave': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
  'image/apng': 'image/png',
};

export function lookOf(type: string): FileLook {
  return Object.hasOwn(looks, type) ? looks[type]! : 'other';
}

/** The type under which bytes are given out: of what a reader of their first ones found, or that they are text. */
export function servedType(found: string | undefined, isText: boolean): string {
  const type = found === undefined ? undefined : Object.hasOwn(same, found) ? same[found]! : found;
  if (type !== undefined && Object.hasOwn(looks, type)) return type;
  return isText ? textType : unknownType;
}
