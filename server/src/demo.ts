import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ensureAccount } from './accounts/service.ts';
import type { Membership } from './ctx.ts';
import { isDemoLoaded } from './demo-load.ts';
import type { Deps } from './deps.ts';
import { tellParent } from './parent.ts';

const password = 'carriole-demo';

/**
 * Loads the demo federation from the co-ops' own files, and the demo accounts. A co-op that has its source is left alone,
 * so loading twice changes nothing.
 */
export async function ensureDemo(deps: Deps) {
  if (!(await isDemoLoaded(deps.database.db))) {
    tellParent({ type: 'step', text: "reading the three co-ops' own files into one catalogue" });
    // In a process of its own: reading spreadsheets takes memory that a server would keep.
    const child = fork(fileURLToPath(new URL('./demo-main.ts', import.meta.url)));
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error('The demo federation could not be loaded.');
    await deps.snapshots.reload();
  }
  return { logins: await ensureAccounts(deps), password };
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
    ...federation.cooperatives
      .filter(({ slug }) => slug === 'la-besace-hesbignonne')
      .map(({ id, slug, name }) => ({
        email: `comptable@${slug}.test`,
        name: `Comptabilité ${name}`,
        role: `bookkeeper of ${name}`,
        memberships: [{ role: 'bookkeeper' as const, cooperativeId: id }],
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
