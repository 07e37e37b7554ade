import type { ImageMetadata } from 'astro';

/**
 * The size of a picture in pixels, read from a copy. Astro publishes the original of any picture of which a property is read
 * outside its own components, and with it all that the camera wrote there: the place, the owner, the hour.
 */
export function sizeOf(picture: ImageMetadata): { width: number; height: number } {
  // `clone` is Astro's own way to read without publishing (astro/dist/assets/utils/proxy.js), which its types leave out.
  const { width, height } = (picture as ImageMetadata & { clone?: ImageMetadata }).clone ?? picture;
  return { width, height };
}
