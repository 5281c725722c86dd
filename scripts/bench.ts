import { catalogueBench } from './bench/catalogue.ts';
import { type Figure, printFigures } from './bench/figures.ts';
import { promiseBench } from './bench/promise.ts';

/** Every bench by name; each returns figures measured against a yardstick in the same run. */
const benches: Record<string, () => Promise<Figure[]>> = {
  catalogue: catalogueBench,
  promise: promiseBench,
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((argument) => !argument.startsWith('-'));
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `There is no bench called ${unknown.join(', ')}. There is: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(1);
}

const figures: Figure[] = [];
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  if (!json) console.log(`\n${name}`);
  figures.push(...((await benches[name]?.()) ?? []));
}
printFigures(figures, json);
process.exit(figures.every(({ ok }) => ok) ? 0 : 1);
