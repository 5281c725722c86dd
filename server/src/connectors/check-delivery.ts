import { parseEnd, parseHours, parseTime, parseWeekday, parseWeekTime } from './calendar-cells.ts';
import { parseAmount, parseCoordinate, parseText, parseWhole, parseYesNo } from './cells.ts';
import { settle } from './parsed.ts';
import type {
  PickupPointField,
  Refusal,
  SourcePickupPoint,
  SourceRecord,
  SourceZone,
  ZoneField,
} from './source.ts';
import type { Vocabulary } from './vocabulary.ts';
import { parsePostcode, parsePostcodes } from './vocabulary.ts';

const places = { min: 1, missing: null, reason: 'capacity-unknown' } as const;

/** Checks one delivery round; an empty fee or minimum is zero, an empty capacity or "free from" is none. */
export function checkZone(
  record: SourceRecord<ZoneField>,
  vocabulary: Vocabulary,
): { zone: SourceZone } | { refusal: Refusal } {
  const { cells } = record;
  const from = parseTime(cells.from);
  const settled = settle(record, {
    name: parseText(cells.name, 'name-missing'),
    postcodes: parsePostcodes(cells.postcodes, vocabulary),
    weekday: parseWeekday(cells.weekday),
    from,
    to: parseEnd(from, cells.to),
    closes: parseWeekTime(cells.closes),
    fee: parseAmount(cells.fee),
    freeFrom: parseAmount(cells.freeFrom),
    minimum: parseAmount(cells.minimum),
    capacity: parseWhole(cells.capacity, places),
  });
  if ('refusal' in settled) return settled;
  const { fee, freeFrom, minimum, ...zone } = settled.values;
  return { zone: { ...zone, feeCents: fee ?? 0, freeFromCents: freeFrom, minimumCents: minimum ?? 0 } };
}

/** Checks one pickup point. */
export function checkPickupPoint(
  record: SourceRecord<PickupPointField>,
  vocabulary: Vocabulary,
): { point: SourcePickupPoint } | { refusal: Refusal } {
  const { cells } = record;
  const settled = settle(record, {
    name: parseText(cells.name, 'name-missing'),
    postcode: parsePostcode(cells.postcode, vocabulary),
    place: parseText(cells.place, 'place-missing'),
    lat: parseCoordinate(cells.lat),
    lon: parseCoordinate(cells.lon),
    weekday: parseWeekday(cells.weekday),
    hours: parseHours(cells.hours),
    capacity: parseWhole(cells.capacity, places),
    hasFridge: parseYesNo(cells.hasFridge),
    hasFreezer: parseYesNo(cells.hasFreezer),
  });
  if ('refusal' in settled) return settled;
  const { hours, ...point } = settled.values;
  return { point: { ...point, ...hours } };
}
