import type { Audience } from '@carriole/shared/audience.ts';
import type { producerLinks } from '../db/tables/producers.ts';

/** A link as it is kept: what the source says, and what the desk set. */
export type LinkRow = typeof producerLinks.$inferSelect;

/** A link with the terms that hold (see terms.ts). */
export type ProducerLink = {
  id: string;
  cooperativeId: string;
  producerId: string;
  /** The producer's code and name in the co-op's own source. */
  sourceRef: string;
  sourceName: string;
  audiences: Audience[];
  labels: string[];
  leadTimeDays: number;
  /** First and last local day of sale; null when there is no such limit. */
  since: string | null;
  until: string | null;
  status: 'trial' | 'active' | 'suspended';
  /** Whether offers sell under it today; renewed when a day begins. */
  active: boolean;
  priority: number;
};

export type Producer = {
  id: string;
  slug: string;
  name: string;
  activity: string;
  /** Ten digits; null when no co-op states it. */
  enterpriseNumber: string | null;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  links: ProducerLink[];
};

/** A producer as it is kept: with the one it was joined into, or null while it stands for itself. */
export type KeptProducer = Producer & { mergedInto: string | null };
