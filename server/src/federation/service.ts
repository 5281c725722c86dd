import type { Tx } from '../db/client.ts';
import type { Federation } from './model.ts';
import { readFederation } from './queries.ts';

const empty: Federation = {
  name: '',
  currency: 'EUR',
  timeZone: 'Europe/Brussels',
  languages: [],
  iban: '',
  accountHolder: '',
  cooperatives: [],
  cooperativeById: new Map(),
  cooperativeBySlug: new Map(),
  transfers: [],
};

/** The federation as it stands; one without members before any is loaded. */
export async function loadFederation(tx: Tx): Promise<Federation> {
  return (await readFederation(tx)) ?? empty;
}
