import http from 'node:http';
import { once } from 'node:events';

export interface LoadBalancer {
  url: string;
  /** How many calls each server was given. */
  given(): readonly number[];
  close(): Promise<void>;
}

/** Gives calls to the servers in turn, bytes and headers as they came, like the proxy in front of several servers. */
export async function loadBalancer(servers: readonly string[]): Promise<LoadBalancer> {
  const given = servers.map(() => 0);
  let turn = 0;
  const balancer = http.createServer((request, response) => {
    const server = turn++ % servers.length;
    given[server] = (given[server] ?? 0) + 1;
    const { method, headers, url = '/' } = request;
    const onward = http.request(`${servers[server] ?? ''}${url}`, { method, headers, agent: false });
    onward.on('response', (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  balancer.listen(0, '127.0.0.1');
  await once(balancer, 'listening');
  const address = balancer.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`,
    given: () => given,
    close: async () => {
      balancer.closeAllConnections();
      balancer.close();
      await once(balancer, 'close');
    },
  };
}
