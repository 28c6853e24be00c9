import QRCode from 'qrcode';

/** Light modules around the code, without which phones do not find it. */
const QUIET = 4;

/**
 * The text as a QR code in SVG, black on white. Error correction Q: a quarter of it may be dirty or torn, as happens to
 * paper on a notice board.
 */
export function qrSvg(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  const size = modules.size + 2 * QUIET;
  const dark: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) dark.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="Mã QR mở bài này trong Zalo" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${dark.join('')}"/></svg>`;
}
