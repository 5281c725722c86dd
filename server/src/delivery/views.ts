import type { CooperativeView, ServiceDayRule } from '@carriole/shared/contracts/federation.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { positionOf } from '../catalogue/producer-pages.ts';
import { cooperativeSizes } from '../catalogue/tallies.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Federation } from '../federation/model.ts';
import type { Gazetteer } from '../federation/places.ts';
import { idsLeadingTo } from '../showcase/merged-ids.ts';
import type { ServiceFacts, ServiceNetwork } from './model.ts';

type Facts = { federation: Federation; catalogue: Catalogue; network: ServiceNetwork };

/** A co-op's face: who it is, with whom it works, where and when it delivers. */
export function cooperativeView(
  { federation, catalogue, network }: Facts,
  gazetteer: Gazetteer,
  slug: string,
): CooperativeView {
  const cooperative = federation.cooperativeBySlug.get(slug);
  if (!cooperative)
    throw new Refusal('cooperative-not-found', { causes: [{ pointer: '/params/slug', detail: slug }] });
  const { id, enterpriseNumber, hub } = cooperative;
  return {
    ...cooperativeRef(cooperative),
    enterpriseNumber,
    hub,
    producers: catalogue.producers
      .filter(({ links }) => links.some((link) => link.cooperativeId === id && link.active))
      .map((one) => ({
        slug: one.slug,
        name: one.name,
        place: one.place,
        postcode: one.postcode,
        activity: one.activity,
        lat: positionOf(gazetteer, one)?.lat ?? null,
        lon: positionOf(gazetteer, one)?.lon ?? null,
        picture:
          catalogue.showcase.picturesOf('producer', idsLeadingTo(catalogue.producerById, one.id))[0] ?? null,
      })),
    pictures: catalogue.showcase.picturesOf('cooperative', [id]),
    story: catalogue.showcase.storyOf('cooperative', [id]),
    offers: cooperativeSizes(catalogue).offers.get(id) ?? 0,
    services: network.services.filter(({ cooperativeId }) => cooperativeId === id).map(ruleView),
  };
}

function ruleView(service: ServiceFacts): ServiceDayRule {
  const { kind, name, weekday, from, to, closes, fee, hasFreezer } = service;
  return {
    kind,
    name,
    postcodes: [...service.postcodes],
    place: service.point?.place ?? null,
    weekday,
    from,
    to,
    closesWeekday: closes.weekday,
    closesTime: closes.time,
    feeBands: [...fee.bands],
    minimumCents: fee.minimumCents,
    hasFreezer,
  };
}
