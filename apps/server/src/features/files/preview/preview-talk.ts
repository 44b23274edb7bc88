/** What the process that makes previews is asked, and what it answers. */
export interface PreviewAsk {
  readonly id: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface PreviewSizes {
  readonly small: Uint8Array;
  readonly large: Uint8Array;
}

/** Absent: there is nothing to be shown of it. */
export interface PreviewAnswer {
  readonly id: number;
  readonly made?: PreviewSizes;
}

/** Of both, the longest side in pixels. */
export const previewPixels = { small: 160, large: 1_600 } as const;

/** Of what comes in. A picture of more pixels is refused by its head, before any of it is decoded. */
export const previewLimits = {
  sourceBytes: 32 * 1024 * 1024,
  pixels: 50_000_000,
  frames: 1_000,
  ms: 15_000,
  /** Of the whole process, resident. */
  memoryBytes: 700 * 1024 * 1024,
} as const;

export const previewTypes: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'application/pdf',
]);
