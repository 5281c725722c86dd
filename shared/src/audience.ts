import { z } from 'zod';

/** Who buys: a household pays prices with VAT, a professional (restaurant, canteen) without. */
export const Audience = z.enum(['household', 'professional']);
export type Audience = z.infer<typeof Audience>;

/** How goods must travel; `frozen` never goes to a place without a freezer. */
export const Storage = z.enum(['ambient', 'cold', 'frozen']);
export type Storage = z.infer<typeof Storage>;
