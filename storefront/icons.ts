import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

type IconSet = {
  width?: number;
  height?: number;
  icons: Record<string, { body: string; width?: number; height?: number }>;
  aliases?: Record<string, { parent: string }>;
};

/** Pictures the shop itself uses, beside those of the products. */
const ownIcons = [
  'fluent-emoji-flat:basket',
  'fluent-emoji-flat:carrot',
  'fluent-emoji-flat:red-apple',
  'fluent-emoji-flat:cheese-wedge',
  'fluent-emoji-flat:cut-of-meat',
  'fluent-emoji-flat:bread',
  'fluent-emoji-flat:honey-pot',
  'fluent-emoji-flat:beverage-box',
  'fluent-emoji-flat:ice-cream',
  'fluent-emoji-flat:pot-of-food',
  'fluent-emoji-flat:leafy-green',
  'fluent-emoji-flat:seedling',
  'fluent-emoji-flat:tear-off-calendar',
  'fluent-emoji-flat:potted-plant',
  'fluent-emoji-flat:snail',
  'fluent-emoji-flat:canned-food',
];

/** Game Icons come without colour; each gets that of what it shows. */
const colours: Record<string, string> = {
  asparagus: '#5f8f3a',
  beet: '#8e2b52',
  cabbage: '#6a9a45',
  elderberry: '#4a3163',
  flour: '#b98d4f',
  'ham-shank': '#c4606a',
  leek: '#4f8a3c',
  'milk-carton': '#5c8fb5',
  'oil-can': '#a8892a',
  plum: '#6d3f86',
  pumpkin: '#d0701d',
  raspberry: '#c02f54',
  sausage: '#a4502f',
  wheat: '#c99a2e',
};

const mark =
  '<g fill="none" stroke="#2c6538" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><path d="M4 15h4l3 14h19l4-11H9"/><path d="M15 18c-1-5 .5-9 3.5-11.5 2 3.5 2 7.5.5 11.5M21 18c0-4 2.5-7.5 7.5-8.5 0 4-1.5 7-4 8.5"/></g><circle cx="15" cy="34" r="3" fill="#2c6538"/><circle cx="27" cy="34" r="3" fill="#2c6538"/>';

/** Copies every icon the products name out of the icon packages to `/icons/<set>/<name>.svg`. */
export function icons(): Plugin {
  const require = createRequire(import.meta.url);
  const sets = new Map<string, IconSet>();
  let isServerBuild = false;

  function svgOf(name: string): string {
    const [set = '', icon = ''] = name.split(':');
    const known =
      sets.get(set) ??
      (JSON.parse(readFileSync(require.resolve(`@iconify-json/${set}/icons.json`), 'utf8')) as IconSet);
    sets.set(set, known);
    const found = known.icons[icon] ?? known.icons[known.aliases?.[icon]?.parent ?? ''];
    if (!found) throw new Error(`No icon ${name}`);
    const size = `${found.width ?? known.width ?? 16} ${found.height ?? known.height ?? 16}`;
    const body = found.body.replaceAll('currentColor', colours[icon] ?? '#6b5a3c');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}">${body}</svg>`;
  }

  function files(): Map<string, () => string> {
    const all = [...new Set([...productIcons(), ...ownIcons])].map((name): [string, () => string] => [
      `icons/${name.replace(':', '/')}.svg`,
      () => svgOf(name),
    ]);
    return new Map([
      ...all,
      [
        'icons/carriole.svg',
        () => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${mark}</svg>`,
      ],
    ]);
  }

  return {
    name: 'carriole-icons',
    configResolved(config) {
      isServerBuild = Boolean(config.build.ssr);
    },
    generateBundle() {
      if (isServerBuild) return;
      for (const [fileName, svg] of files()) this.emitFile({ type: 'asset', fileName, source: svg() });
    },
    configureServer(server) {
      const known = files();
      server.middlewares.use((request, response, next) => {
        const svg = known.get((request.url ?? '').split('?')[0]?.slice(1) ?? '');
        if (!svg) return next();
        response.setHeader('content-type', 'image/svg+xml');
        response.end(svg());
      });
    },
  };
}

function productIcons(): string[] {
  const [head = '', ...rows] = readFileSync(
    new URL('../server/reference/products.csv', import.meta.url),
    'utf8',
  )
    .trim()
    .split(/\r?\n/);
  const fromEnd = (name: string) => head.split(',').length - head.split(',').indexOf(name);
  // Names before these columns may hold quoted commas; nothing after them does.
  return rows
    .map((row) => row.split(','))
    .map((cells) => `${cells.at(-fromEnd('icon_set'))}:${cells.at(-fromEnd('icon'))}`);
}
