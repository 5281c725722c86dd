import { common } from './common.ts';
import { find } from './find.ts';
import { places } from './places.ts';
import { shop } from './shop.ts';

/** What every shop page may say, in one chunk. */
export const texts = { ...common, ...shop, ...find, ...places };
