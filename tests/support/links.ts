import type { Product } from '@carriole/server/catalogue/model.ts';
import {
  getLinkedProducer,
  type LinkedProducer,
  type LinkTerms,
  type LinkView,
  setLinkTerms,
} from '@carriole/shared/contracts/producer-links.ts';
import type { TestServer } from './server.ts';
import { besace, productsOf } from './shopping.ts';

type Desk = { server: TestServer; cookie: string };

export async function deskOf({ server, cookie }: Desk, slug: string): Promise<LinkedProducer> {
  return (await server.call(getLinkedProducer, { params: { slug }, query: {} }, { cookie })).body;
}

/** A producer that sells through La Besace only, with one of its products. */
export async function aProducer(desk: Desk): Promise<{ slug: string; product: Product; link: LinkView }> {
  const [card] = await productsOf(desk.server, besace);
  const product = desk.server.deps.snapshots.current().catalogue.byId.get(card!.id)!;
  const { links } = await deskOf(desk, product.producer.slug);
  return { slug: product.producer.slug, product, link: links[0]! };
}

/** Sets some terms, and waits until this process sees it: others learn of it by notification. */
export async function setTerms(
  { server, cookie }: Desk,
  link: LinkView,
  changes: Partial<LinkTerms>,
): Promise<LinkView> {
  const body = { version: link.version, terms: { ...link.terms, ...changes } };
  const answer = await server.call(setLinkTerms, { params: { id: link.id }, body }, { cookie });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem));
  await server.deps.snapshots.reload();
  return answer.body;
}
