import autocannon from 'autocannon';
import { median } from './figures.ts';
import { processorMs, type Server, startBare } from './servers.ts';

const rounds = 3;
const seconds = 2;

/** Requests per second of one address against bare Fastify with the same bytes, by turns: whatever else the machine does meets both. */
export async function compare(server: Server, path: string): Promise<{ product: number; bare: number }> {
  const answer = await fetch(server.url + path);
  const bare = await startBare(await answer.text(), answer.headers.get('content-type') ?? '');
  try {
    const measured = { product: [] as number[], bare: [] as number[] };
    await requestsPerSecond(server.url + path, 1);
    for (let round = 0; round < rounds; round += 1) {
      measured.bare.push(await requestsPerSecond(bare.url + path, seconds));
      measured.product.push(await requestsPerSecond(server.url + path, seconds));
    }
    return { product: median(measured.product), bare: median(measured.bare) };
  } finally {
    await bare.stop();
  }
}

async function requestsPerSecond(url: string, duration: number): Promise<number> {
  const result = await autocannon({ url, connections: 16, duration });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

/** The median processor time one request costs the server, in ms, over addresses asked once each. */
export async function costOf(server: Server, paths: readonly string[]): Promise<number> {
  const costs: number[] = [];
  for (const path of paths) {
    const [wall, before] = [performance.now(), await processorMs(server.pid)];
    const answer = await fetch(server.url + path);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    const used = (await processorMs(server.pid)) - before;
    costs.push(Number.isNaN(used) ? performance.now() - wall : used);
  }
  return median(costs);
}
