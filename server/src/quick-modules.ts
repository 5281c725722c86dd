import { registerHooks } from 'node:module';

/*
 * Loaded before the server (`node --import`). drizzle-orm's package.json is 180 kB of exports, and Node
 * parses it anew for each of the hundred modules inside: a second of every start, and 100 MB. A file
 * there names its neighbours by relative path and all are ES modules, so nothing need be looked up.
 */
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL: parent } = context;
    const isNeighbour = specifier.startsWith('.') && specifier.endsWith('.js');
    if (!isNeighbour || !parent?.includes('/node_modules/drizzle-orm/')) return next(specifier, context);
    return { url: new URL(specifier, parent).href, format: 'module', shortCircuit: true };
  },
});
