/** Where public holidays differ: Belgium, mainland France, and Alsace-Moselle. */
export type HolidayRegion = 'BE' | 'FR' | 'FR-AM';

/** A moment of every week: ISO weekday (1 = Monday) and wall-clock `HH:MM` in Europe/Brussels. */
export type WeekTime = { weekday: number; time: string };

/** The weekly van that carries one co-op's goods to another co-op's hub. */
export type HubTransfer = {
  id: string;
  fromCooperativeId: string;
  toCooperativeId: string;
  departs: WeekTime;
  arrives: WeekTime;
  orderBefore: WeekTime;
};

export type Cooperative = {
  id: string;
  slug: string;
  name: string;
  enterpriseNumber: string;
  colour: string;
  email: string;
  hub: { postcode: string; place: string; lat: number; lon: number };
  closes: WeekTime;
  /** Whose public holidays it keeps; null works through. */
  holidayRegion: HolidayRegion | null;
};

/** The federation as every request needs it; held in memory. */
export type Federation = {
  name: string;
  currency: string;
  timeZone: string;
  languages: string[];
  iban: string;
  accountHolder: string;
  cooperatives: Cooperative[];
  cooperativeById: ReadonlyMap<string, Cooperative>;
  cooperativeBySlug: ReadonlyMap<string, Cooperative>;
  transfers: HubTransfer[];
};
