// A receiver of webhooks as an organisation would run it: who lacks its credentials is refused, all else is kept.
import { createServer } from 'node:http';

export const credentials = 'Bearer the-callback-knows-this';

export async function startReceiver() {
  const deliveries = [];
  const waiting = new Set();
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const welcome = request.headers.authorization === credentials;
    response.writeHead(welcome ? 204 : 401).end();
    if (!welcome) return;
    deliveries.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    for (const look of [...waiting]) look();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${server.address().port}/hook`,
    stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
    next: (isMeant, patience = 30_000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`Not delivered; there came ${JSON.stringify(deliveries)}`)), patience);
        const look = () => {
          const found = deliveries.find(({ body }) => isMeant(JSON.parse(body)));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
