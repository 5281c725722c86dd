import type { Product } from '@carriole/server/catalogue/model.ts';
import { createShelf } from '@carriole/server/catalogue/shelf.ts';
import type { ServiceFacts, ServiceNetwork } from '@carriole/server/delivery/model.ts';
import type { Cooperative, Federation, HubTransfer } from '@carriole/server/federation/model.ts';
import type { Gazetteer } from '@carriole/server/federation/places.ts';
import type { Snapshot } from '@carriole/server/snapshot.ts';

type Size = { offers: number; hubs: number; zones: number };

/** A federation many times the demo's, made of the demo's own goods, rounds and pickup points; always the same. */
export function largeFederation(
  demo: Snapshot,
  gazetteer: Gazetteer,
  { offers, hubs, zones }: Size,
): { snapshot: Snapshot; postcodes: string[] } {
  const postcodes = belgian(gazetteer);
  const cooperatives = Array.from({ length: hubs }, (_, hub) => cooperativeOf(demo, hub));
  const federation: Federation = {
    ...demo.federation,
    cooperatives,
    cooperativeById: new Map(cooperatives.map((one) => [one.id, one])),
    cooperativeBySlug: new Map(cooperatives.map((one) => [one.slug, one])),
    transfers: cooperatives.flatMap((_, hub) =>
      [1, 7, 13, 20].map((step) => transferOf(demo, hub, step, hubs)),
    ),
  };
  const products = productsOf(demo, offers, hubs);
  const network = networkOf(demo, postcodes, { hubs, zones });
  const catalogue = { ...demo.catalogue, products, shelf: createShelf(products) };
  return { snapshot: { version: 1, federation, catalogue, network }, postcodes };
}

function belgian(gazetteer: Gazetteer): string[] {
  const all = Array.from({ length: 9_000 }, (_, index) => String(1_000 + index));
  return all.filter((postcode) => gazetteer.at(postcode).length > 0);
}

const hubId = (hub: number) => `coo_${hub}`;

function cooperativeOf({ federation }: Snapshot, hub: number): Cooperative {
  const model = nth(federation.cooperatives, hub);
  return { ...model, id: hubId(hub), slug: `${model.slug}-${hub}` };
}

function transferOf({ federation }: Snapshot, hub: number, step: number, hubs: number): HubTransfer {
  return {
    ...nth(federation.transfers, hub + step),
    id: `trf_${hub}_${step}`,
    fromCooperativeId: hubId(hub),
    toCooperativeId: hubId((hub + step) % hubs),
  };
}

/** The demo's products again and again, each time of other co-ops. */
function productsOf({ catalogue, federation }: Snapshot, offers: number, hubs: number): Product[] {
  const seats = new Map(federation.cooperatives.map(({ id }, index) => [id, index]));
  const products: Product[] = [];
  let made = 0;
  for (let turn = 0; made < offers; turn += 1) {
    for (const product of catalogue.products) {
      if (made >= offers) break;
      made += product.offers.length;
      const id = `${product.id}_${turn}`;
      products.push({
        ...product,
        id,
        slug: `${product.slug}-${turn}`,
        offers: product.offers.map((offer) => ({
          ...offer,
          id: `${offer.id}_${turn}`,
          productId: id,
          cooperativeId: hubId((turn * 3 + (seats.get(offer.cooperativeId) ?? 0)) % hubs),
        })),
      });
    }
  }
  return products;
}

/** Zones of six neighbouring postcodes each, so that several reach each street, and the demo's points at every hub. */
function networkOf(
  { network }: Snapshot,
  postcodes: readonly string[],
  { hubs, zones }: Omit<Size, 'offers'>,
): ServiceNetwork {
  const models = network.services.filter(({ kind }) => kind === 'delivery');
  const rounds = Array.from({ length: zones }, (_, zone): ServiceFacts => {
    const from = (zone * 7) % postcodes.length;
    return {
      ...nth(models, zone),
      id: `day_${zone}`,
      parentId: `zon_${zone}`,
      cooperativeId: hubId(zone % hubs),
      postcodes: Array.from({ length: 6 }, (_none, index) => nth(postcodes, from + index)),
    };
  });
  const pickups = network.pickups.map((point, index) => ({ ...point, cooperativeId: hubId(index % hubs) }));
  const byPostcode = new Map<string, ServiceFacts[]>();
  for (const round of rounds)
    for (const postcode of round.postcodes)
      byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), round]);
  const services = [...rounds, ...pickups];
  return {
    services,
    pickups,
    byPostcode,
    byId: new Map(services.map((service) => [service.id, service])),
    exceptions: {
      ...network.exceptions,
      holidays: new Map(Array.from({ length: hubs }, (_, hub) => [hubId(hub), 'BE'])),
    },
    booked: new Map(),
  };
}

function nth<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}
