import fastify from 'fastify';

/** The yardstick of the webhook figure: a bare Fastify that says hello. Prints its port. */
const app = fastify();
app.get('/', () => ({ hello: 'world' }));
const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${JSON.stringify({ url: address })}\n`);
