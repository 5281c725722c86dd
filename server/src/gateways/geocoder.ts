import { z } from 'zod';

/** An address that a geocoder knows. */
export type FoundAddress = { street: string; postcode: string; place: string; lat: number; lon: number };

export type Geocoder = {
  /** Addresses like a text, at most five; none when the geocoder is slow, down, or says something else. */
  find(text: string, near: { lat: number; lon: number } | null): Promise<FoundAddress[]>;
};

const patienceMs = 2_000;
const mostBytes = 200_000;
const keptFor = 3_600_000;
const mostKept = 500;
const mostFound = 5;

type Facts = { url: string; now: () => number; onFailure: (reason: string) => void };

/**
 * Asks the geocoder at `url`: Photon (`…/api`), BAN (`…/search`) or Nominatim (`…/search`, `jsonv2`); the shape of the
 * answer tells which. Answers are kept for an hour, questions that are on their way are asked once.
 */
export function openGeocoder({ url, now, onFailure }: Facts): Geocoder {
  const kept = new Map<string, { until: number; found: Promise<FoundAddress[]> }>();

  async function ask(text: string, near: { lat: number; lon: number } | null): Promise<FoundAddress[]> {
    try {
      const answer = await fetch(questionOf(url, text, near), {
        headers: { accept: 'application/json', 'user-agent': 'Carriole' },
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      const body = await answer.text();
      if (!answer.ok || body.length > mostBytes) throw new Error(`status ${answer.status}`);
      return addressesOf(JSON.parse(body)).slice(0, mostFound);
    } catch (error) {
      onFailure(error instanceof Error ? error.name : 'unknown');
      return [];
    }
  }

  return {
    find: (text, near) => {
      const key = JSON.stringify([text.toLowerCase(), near]);
      const known = kept.get(key);
      if (known && known.until > now()) return known.found;
      if (kept.size >= mostKept) kept.clear();
      const found = ask(text, near).then((addresses) => {
        // A failure is not kept: the next question may be answered.
        if (addresses.length === 0) kept.delete(key);
        return addresses;
      });
      kept.set(key, { until: now() + keptFor, found });
      return found;
    },
  };
}

/** All three understand `q` and `limit`; the rest each leaves aside. */
function questionOf(url: string, text: string, near: { lat: number; lon: number } | null): URL {
  const question = new URL(url);
  const { searchParams } = question;
  searchParams.set('q', text);
  searchParams.set('limit', String(mostFound));
  searchParams.set('format', 'jsonv2');
  searchParams.set('addressdetails', '1');
  if (near) {
    searchParams.set('lat', String(near.lat));
    searchParams.set('lon', String(near.lon));
  }
  return question;
}

const text = z.string().default('');
const PhotonFeature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.object({
    housenumber: text,
    street: text,
    name: text,
    postcode: text,
    city: text,
    district: text,
  }),
});
const NominatimPlace = z.object({
  lat: z.coerce.number(),
  lon: z.coerce.number(),
  address: z.object({
    road: text,
    house_number: text,
    postcode: text,
    village: text,
    town: text,
    city: text,
    municipality: text,
  }),
});

/** The addresses of an answer of any of the three; what has no street or postcode is none. */
function addressesOf(answer: unknown): FoundAddress[] {
  const features = z.object({ features: z.array(z.unknown()) }).safeParse(answer);
  const found = features.success
    ? features.data.features.flatMap(featureAddress)
    : z.array(z.unknown()).parse(answer).flatMap(nominatimAddress);
  return found.filter(({ street, postcode, place }) => street !== '' && postcode !== '' && place !== '');
}

/** Photon and BAN both answer GeoJSON; BAN's `name` is the street with its number. */
function featureAddress(feature: unknown): FoundAddress[] {
  const { success, data } = PhotonFeature.safeParse(feature);
  if (!success) return [];
  const { housenumber, street, name, postcode, city, district } = data.properties;
  const [lon, lat] = data.geometry.coordinates;
  const road = street || name;
  return [{ street: `${road} ${housenumber}`.trim(), postcode, place: city || district, lat, lon }];
}

function nominatimAddress(place: unknown): FoundAddress[] {
  const { success, data } = NominatimPlace.safeParse(place);
  if (!success) return [];
  const { road, house_number: number, postcode, village, town, city, municipality } = data.address;
  return [
    {
      street: `${road} ${number}`.trim(),
      postcode,
      place: village || town || city || municipality,
      lat: data.lat,
      lon: data.lon,
    },
  ];
}
