import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a wire does to what passes: carry it, refuse callers, take calls and never answer, or cut every connection. */
type WireFault = 'none' | 'refuse' | 'hang' | 'oneWay';

export interface CutWire {
  port: number;
  /** From now on; connections already open are cut when refusing, and fall silent when hanging. */
  set(fault: WireFault): void;
  /** Cuts every open connection now, once. */
  cut(): void;
  /** Cuts each connection, from now on, after this many bytes from the caller; 0 = never. */
  cutAfter(bytes: number): void;
  close(): Promise<void>;
}

interface Pair {
  near: Socket;
  far: Socket | undefined;
}

/** A TCP proxy to a port of this machine or to a unix socket, whose wire can be cut. */
export async function cutWire(target: { port: number } | { path: string }): Promise<CutWire> {
  const pairs = new Set<Pair>();
  let fault: WireFault = 'none';
  let cutAfterBytes = 0;

  const cut = () => {
    for (const { near, far } of pairs) {
      near.destroy();
      far?.destroy();
    }
    pairs.clear();
  };

  const join = (near: Socket): void => {
    const pair: Pair = { near, far: undefined };
    pairs.add(pair);
    const end = () => {
      near.destroy();
      pair.far?.destroy();
      pairs.delete(pair);
    };
    near.on('error', end).on('close', end);
    if (fault === 'hang') {
      near.resume();
      return;
    }
    const far = connect(target);
    pair.far = far;
    far.on('error', end).on('close', end);
    let carried = 0;
    near.on('data', (bytes: Buffer) => {
      if (fault === 'hang') return;
      carried += bytes.length;
      far.write(bytes);
      if (cutAfterBytes > 0 && carried >= cutAfterBytes) end();
    });
    far.on('data', (bytes: Buffer) => {
      if (fault !== 'hang' && fault !== 'oneWay') near.write(bytes);
    });
  };

  const server = createServer((near) => {
    if (fault === 'refuse') near.destroy();
    else join(near);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    set: (wanted) => {
      fault = wanted;
      if (wanted === 'refuse') cut();
    },
    cut,
    cutAfter: (bytes) => {
      cutAfterBytes = bytes;
    },
    close: () => {
      cut();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
