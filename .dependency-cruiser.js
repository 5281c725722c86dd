const domains = [
  'accounts',
  'federation',
  'producers',
  'showcase',
  'catalogue',
  'connectors',
  'delivery',
  'demand',
  'baskets',
  'joins',
  'sources',
  'orders',
  'payments',
  'checkout',
  'fulfilment',
  'calendars',
  'rounds',
  'settlement',
  'invoicing',
  'standing-orders',
  'reports',
  'notifications',
];
const anyDomain = `^server/src/(${domains.join('|')})/`;
const test = '\\.test\\.tsx?$';
// `service.ts`, but also `stock-service.ts` once a domain has outgrown one file.
const fileKind = (...kinds) => `[/-](?:${kinds.join('|')})\\.ts$`;
const doesWork = fileKind('service', 'queries', 'routes', 'jobs', 'events', 'auth');
const keptAtHome = fileKind('queries', 'routes', 'jobs', 'auth');
const packageNamed = (...names) => `(?:^|/)node_modules/(?:@types/)?(?:${names.join('|')})(?:/|$)`;
const runtimeOnly = { dependencyTypesNot: ['type-only'] };

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const domainOrder = domains
  .slice(0, -1)
  .map((domain, place) =>
    error(
      `${domain}-looks-only-upward`,
      `${domain} may call the domains before it; word goes to those after it by event.`,
      { path: `^server/src/${domain}/`, pathNot: test },
      { path: `^server/src/(?:${domains.slice(place + 1).join('|')})/` },
    ),
  );

export default {
  forbidden: [
    error(
      'no-cycles',
      'Two files that need each other at run time are one file, or need a third.',
      {},
      { circular: true, viaOnly: runtimeOnly },
    ),
    error(
      'imports-exist',
      'An import that leads nowhere breaks at start, and hides from every rule below.',
      { path: '^(?:server|shared|storefront|scripts|tests)/' },
      { couldNotResolve: true },
    ),
    error(
      'shared-stands-alone',
      'shared runs in the browser and on the server: it imports zod, and nothing of ours but itself.',
      { path: '^shared/', pathNot: test },
      { pathNot: ['^shared/', packageNamed('zod')] },
    ),
    error(
      'storefront-uses-shared-only',
      'The storefront knows the server by its contracts alone.',
      { path: '^storefront/' },
      { path: '^(?:server|scripts|tests|migrations)/' },
    ),
    error(
      'server-knows-no-outside',
      'The server runs without the storefront sources, the scripts and the tests.',
      { path: '^server/', pathNot: test },
      { path: '^(?:storefront|scripts|tests)/' },
    ),
    error(
      'thinking-is-pure',
      'What is not a service, query, route, job, event or auth file is thinking: no database, no I/O.',
      { path: anyDomain, pathNot: [test, doesWork] },
      {
        path: [
          '^server/src/(?:db|gateways)/',
          fileKind('queries'),
          '^(?:node:)?(?:fs|net|http|https|http2|tls|dgram|dns|child_process|worker_threads)(?:/|$)',
          packageNamed('pg', 'pg-boss'),
        ],
        ...runtimeOnly,
      },
    ),
    error(
      'drizzle-stays-in-queries',
      'Only queries.ts and db/ touch Drizzle (and the set-up of Better Auth and of the queue, through its adapters).',
      {
        path: '^server/src/',
        pathNot: [
          test,
          '^server/src/db/',
          fileKind('queries'),
          '^server/src/(?:accounts/auth|jobs/queue)\\.ts$',
        ],
      },
      { path: packageNamed('drizzle-orm') },
    ),
    error(
      'sdks-stay-in-gateways',
      'Only gateways/ touches SDKs, so that a fake can stand in for each.',
      { path: '^server/src/', pathNot: '^server/src/gateways/' },
      { path: packageNamed('nodemailer', 'stripe', 'sharp') },
    ),
    error(
      'routes-ask-services',
      'A handler asks a service; it never queries by itself.',
      { path: `${anyDomain}.*routes\\.ts$` },
      { path: ['^server/src/db/', fileKind('queries')] },
    ),
    error(
      'queries-stay-home',
      'Another domain is asked through its service, events, model or rules, never through its inner files.',
      { path: '^server/src/([^/]+)/', pathNot: test },
      { path: `^server/src/[^/]+.*${keptAtHome}`, pathNot: '^server/src/$1/' },
    ),
    error(
      'tables-stay-home',
      'A domain reads the tables of another for a join only in queries.ts.',
      { path: anyDomain, pathNot: [test, fileKind('queries', 'auth')] },
      { path: '^server/src/db/tables/', ...runtimeOnly },
    ),
    error(
      'one-composition-root',
      'deps.ts is put together once, at the start; everybody else is handed it.',
      { path: '^server/src/', pathNot: [test, '^server/src/(?:main|worker|app)\\.ts$'] },
      { path: '^server/src/deps\\.ts$', ...runtimeOnly },
    ),
    error(
      'shop-without-desk',
      'The shop never loads the staff screens.',
      { path: '^storefront/src/shop/' },
      { path: '^storefront/src/desk/' },
    ),
    error(
      'ui-knows-no-page',
      'A ui component fits any page: it imports texts, styles and shared only.',
      { path: '^storefront/src/ui/', pathNot: test },
      { path: '^storefront/', pathNot: ['^storefront/src/(?:ui|i18n|styles)/', '/node_modules/'] },
    ),
    ...domainOrder,
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^storefront/dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
