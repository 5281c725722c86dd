import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { Postcode } from './common.ts';

export const AddressFound = z.object({
  street: z.string(),
  postcode: z.string(),
  place: z.string(),
  lat: z.number(),
  lon: z.number(),
});

export const getAddresses = defineRoute({
  method: 'GET',
  path: '/api/v1/addresses',
  summary: 'Street addresses like what is being typed, if this installation has a geocoder; else none.',
  tag: 'Federation',
  access: 'public',
  query: z.object({ q: z.string().trim().min(3).max(120), postcode: Postcode.optional() }),
  reply: z.object({ items: z.array(AddressFound) }),
  problems: ['bad-input'],
});
