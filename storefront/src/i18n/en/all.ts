import { calendar } from './calendar.ts';
import { common } from './common.ts';
import { find } from './find.ts';
import { places } from './places.ts';
import { points } from './points.ts';
import { promise } from './promise.ts';
import { shop } from './shop.ts';
import { waiting } from './waiting.ts';

/** What every shop page may say, in one chunk. */
export const texts = {
  ...common,
  ...shop,
  ...find,
  ...places,
  ...promise,
  ...points,
  ...waiting,
  ...calendar,
};
