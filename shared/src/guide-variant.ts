import type { GuideFile } from './guide.ts';
import { fold } from './vietnamese-text.ts';

/** A guide for one place: no variants left to choose from. */
export type Guide = Omit<GuideFile, 'variants'>;

/**
 * The guide as it is valid in a province (“Hà Nội”, “Thành phố Đà Nẵng”): the first variant that names the province
 * replaces what it says; without one, or without a province, the guide for the whole country.
 */
export function guideForProvince<File extends Pick<GuideFile, 'variants'>>(
  file: File,
  province?: string,
): Omit<File, 'variants'> {
  const { variants, ...guide } = file;
  if (province === undefined) return guide;
  const variant = variants.find(({ provinces }) => isAmong(provinces, province));
  if (variant === undefined) return guide;
  const { provinces: _provinces, ...changes } = variant;
  return { ...guide, ...withoutUndefined(changes) };
}

/** Whether the guide reads otherwise in a province than in the country at large. */
export function hasVariantFor({ variants }: Pick<GuideFile, 'variants'>, province: string): boolean {
  return variants.some(({ provinces }) => isAmong(provinces, province));
}

function isAmong(provinces: string[], province: string): boolean {
  const wanted = provinceName(province);
  return provinces.some((name) => provinceName(name) === wanted);
}

/** The name of a province as names are compared: “Thành phố Hà Nội” is “Hà Nội”. */
export function provinceName(text: string): string {
  return fold(text).replace(/^(?:thanh pho|tp|tinh)[. ]+/, '');
}

/** What is left out stays as it is; a key that is there with `undefined` must not take it away. */
function withoutUndefined<T extends object>(changes: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
