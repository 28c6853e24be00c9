/** Metres from the reader as people say them: “cách khoảng 250 m”, “cách khoảng 1,4 km”; null when no place is known. */
export function distanceInWords(metres: number | null): string | null {
  if (metres === null) return null;
  if (metres < 50) return 'ngay gần bạn';
  if (metres < 100) return 'cách dưới 100 m';
  return `cách khoảng ${metresInWords(metres)}`;
}

/** A length, rounded to what people can picture: “250 m”, “1,4 km”. */
export function metresInWords(metres: number): string {
  if (metres < 950) return `${Math.round(metres / 50) * 50} m`;
  return `${String(Math.round(metres / 100) / 10).replace('.', ',')} km`;
}
