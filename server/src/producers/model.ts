import type { Audience } from '@carriole/shared/audience.ts';

export type ProducerLink = {
  id: string;
  cooperativeId: string;
  producerId: string;
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
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  links: ProducerLink[];
};

/** A producer as it is kept: with the one it was joined into, or null while it stands for itself. */
export type KeptProducer = Producer & { mergedInto: string | null };
