export const pictureFormats = ['avif', 'webp'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/**
 * What an upload may weigh and measure, and how many of them a subject may have. A JPEG is made smaller while it is read;
 * the other kinds have to be unpacked whole first.
 */
export const pictureLimits = {
  bytes: 12_000_000,
  pixels: { jpeg: 50_000_000, png: 20_000_000, webp: 20_000_000, avif: 20_000_000 },
  perSubject: 8,
} as const;

/** What a camera or an editor may hand in; what it really is, its content says. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;

/** The address of one form of a picture. */
export function pictureHref(digest: string, width: number, format: PictureFormat): string {
  return `/pictures/${digest}-${width}.${format}`;
}
