import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Build } from './builds.ts';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Where Zalo's page would be for this build. */
export function addressOf(index: number): string {
  return `/zapps/${String(index + 1)}/`;
}

/**
 * Serves the builds as Zalo does: a page of its own with `#app`, `window.APP_ID` and the files of the lists; whatever is no
 * file is that page. What is asked of a bot server is answered with “busy”: nothing of it is needed for the first screen.
 */
export async function serveLikeZalo(
  port: number,
  find: (index: number) => Build | undefined,
): Promise<http.Server> {
  const server = http.createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost');
    const [, index, file = ''] = /^[/]zapps[/](\d+)[/](.*)$/.exec(address.pathname) ?? [];
    const build = index === undefined ? undefined : find(Number(index) - 1);
    const send = (status: number, type: string, body: Buffer | string) => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip' });
      response.end(gzipSync(body));
    };
    if (build === undefined || index === undefined) {
      send(503, 'application/json', '{"code":"unavailable","message":"Hệ thống đang bận."}');
      return;
    }
    if (!/[.]\w+$/.test(file)) {
      send(200, 'text/html', pageOf(build, index));
      return;
    }
    readFile(path.join(build.folder, path.normalize(file))).then(
      (body) => send(200, TYPES[path.extname(file)] ?? 'application/octet-stream', body),
      () => send(404, 'text/plain', ''),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return server;
}

function pageOf({ css, js }: Build, appId: string): string {
  const at = (file: string) => `/zapps/${appId}/${file}`;
  return `<!doctype html><html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>window.APP_ID = '${appId}';</script>
${css.map((file) => `<link rel="stylesheet" href="${at(file)}">`).join('\n')}
</head><body><div id="app"></div>
${js.map((file) => `<script type="module" src="${at(file)}"></script>`).join('\n')}
</body></html>`;
}
