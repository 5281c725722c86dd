import { z } from 'zod';
import type { PickupPointField, SourceRecord, ZoneField } from './source.ts';

const Loose = z.union([z.string(), z.number(), z.boolean().transform(String), z.null()]).optional();
const WeekTimeCell = z.object({ weekday: Loose, time: Loose }).nullish();

const DeliveryFile = z.object({
  zones: z.array(
    z.object({
      name: Loose,
      postcodes: z.array(z.union([z.string(), z.number()])).default([]),
      weekday: Loose,
      from: Loose,
      to: Loose,
      orderBefore: WeekTimeCell,
      feeCents: Loose,
      freeFromCents: Loose,
      minimumCents: Loose,
      capacity: Loose,
    }),
  ),
  pickupPoints: z.array(
    z.object({
      name: Loose,
      postcode: Loose,
      place: Loose,
      lat: Loose,
      lon: Loose,
      weekday: Loose,
      hours: Loose,
      maxOrders: Loose,
      fridge: Loose,
      freezer: Loose,
    }),
  ),
});

const zoneHeadings: Record<ZoneField, string> = {
  name: 'name',
  postcodes: 'postcodes',
  weekday: 'weekday',
  from: 'from',
  to: 'to',
  closes: 'orderBefore',
  fee: 'feeCents',
  freeFrom: 'freeFromCents',
  minimum: 'minimumCents',
  capacity: 'capacity',
};

const pointHeadings: Record<PickupPointField, string> = {
  name: 'name',
  postcode: 'postcode',
  place: 'place',
  lat: 'lat',
  lon: 'lon',
  weekday: 'weekday',
  hours: 'hours',
  capacity: 'maxOrders',
  hasFridge: 'fridge',
  hasFreezer: 'freezer',
};

/**
 * Reads the rounds and pickup points that go beside a DFC catalogue, which has no words for them.
 * @throws when the file is not JSON of that shape.
 */
export function readDeliveryFile(file: string, bytes: Uint8Array) {
  const { zones, pickupPoints } = DeliveryFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return {
    zones: zones.map(
      (zone, index): SourceRecord<ZoneField> => ({
        file,
        row: `zones/${index}`,
        headings: zoneHeadings,
        cells: {
          name: zone.name ?? null,
          postcodes: zone.postcodes.join(' '),
          weekday: zone.weekday ?? null,
          from: zone.from ?? null,
          to: zone.to ?? null,
          closes: `${zone.orderBefore?.weekday ?? ''} ${zone.orderBefore?.time ?? ''}`,
          fee: euros(zone.feeCents),
          freeFrom: euros(zone.freeFromCents),
          minimum: euros(zone.minimumCents),
          capacity: zone.capacity ?? null,
        },
      }),
    ),
    pickupPoints: pickupPoints.map(
      ({ maxOrders, fridge, freezer, ...point }, index): SourceRecord<PickupPointField> => ({
        file,
        row: `pickupPoints/${index}`,
        headings: pointHeadings,
        cells: {
          ...point,
          capacity: maxOrders ?? null,
          hasFridge: fridge ?? null,
          hasFreezer: freezer ?? null,
        },
      }),
    ),
  };
}

/** Whole cents as euros, for the checks every format shares; anything else goes on as it is and is refused there. */
function euros(cents: string | number | null | undefined): string | number | null {
  return typeof cents === 'number' ? cents / 100 : (cents ?? null);
}
