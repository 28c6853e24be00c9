/** Metres as people say them: “khoảng 250 m”, “khoảng 1,4 km”; null when no place is known. */
export function distanceInWords(metres: number | null): string | null {
  if (metres === null) return null;
  if (metres < 50) return 'ngay gần bạn';
  if (metres < 950) return `khoảng ${Math.round(metres / 50) * 50} m`;
  return `khoảng ${String(Math.round(metres / 100) / 10).replace('.', ',')} km`;
}
