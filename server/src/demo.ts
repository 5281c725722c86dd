import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ensureAccount } from './accounts/service.ts';
import { isUnchanged } from './connectors/service.ts';
import type { Membership } from './ctx.ts';
import { demoSources } from './demo-sources.ts';
import type { Deps } from './deps.ts';
import { loadFederation } from './federation/service.ts';
import { tellParent } from './parent.ts';

const password = 'carriole-demo';

/**
 * Loads the demo federation from the co-ops' own files, and the demo accounts. What is unchanged since
 * the last time is left alone, so loading twice changes nothing.
 */
export async function ensureDemo(deps: Deps) {
  if (!(await isLoaded(deps))) {
    tellParent({ type: 'step', text: "reading the three co-ops' own files into one catalogue" });
    // In a process of its own: reading spreadsheets takes memory that a server would keep.
    const child = fork(fileURLToPath(new URL('./demo-main.ts', import.meta.url)));
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error('The demo federation could not be loaded.');
    await deps.snapshots.reload();
  }
  return { logins: await ensureAccounts(deps), password };
}

async function isLoaded(deps: Deps): Promise<boolean> {
  const { db } = deps.database;
  const { cooperatives } = await loadFederation(db);
  const digests = new Map(demoSources().map(({ slug, digest }) => [slug, digest]));
  const same = await Promise.all(
    cooperatives.map(({ id, slug }) => isUnchanged(db, id, digests.get(slug) ?? '')),
  );
  return same.length > 0 && !same.includes(false);
}

/** Makes the demo's accounts, or leaves them as they are. */
export async function ensureAccounts(deps: Deps): Promise<{ email: string; role: string }[]> {
  const { federation } = deps.snapshots.current();
  const accounts: { email: string; name: string; role: string; memberships: Membership[] }[] = [
    ...federation.cooperatives.map(({ id, slug, name }) => ({
      email: `manager@${slug}.test`,
      name: `Gestion ${name}`,
      role: `manager of ${name}`,
      memberships: [{ role: 'manager' as const, cooperativeId: id }],
    })),
    {
      email: 'admin@federation.test',
      name: 'Administration',
      role: 'federation',
      memberships: [{ role: 'admin', cooperativeId: null }],
    },
    { email: 'menage@demo.test', name: 'Ménage Démo', role: 'household', memberships: [] },
  ];
  await Promise.all(
    accounts.map((account) => ensureAccount(deps.auth, deps.database.db, { ...account, password })),
  );
  return accounts.map(({ email, role }) => ({ email, role }));
}
