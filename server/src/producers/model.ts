import type { Audience } from '@carriole/shared/audience.ts';

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
  since: string | null;
  status: 'trial' | 'active' | 'suspended';
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
