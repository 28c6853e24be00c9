import { xmlText } from '@tung-nha/shared/drawing/xml-text';

/** The page for a leaflet that is not there, with links to those that come nearest. */
export function noLeafletPage(nearest: readonly { title: string; path: string }[]): string {
  const links = nearest.map(({ title, path }) => `<li><a href="${xmlText(path)}">${xmlText(title)}</a></li>`);
  const hint =
    links.length === 0 ? '' : `<p>Có thể bạn tìm một trong các bài này:</p><ul>${links.join('')}</ul>`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Không có bài này</title>
<style>body{font:20px/1.6 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem;color:#17231f}
li{margin:.4rem 0}a{color:#0b5a50;display:inline-block;padding:.5rem 0}</style></head>
<body><h1>Không có bài hướng dẫn này</h1>${hint}</body></html>
`;
}
