import type { Me } from '@carriole/shared/contracts/desk.ts';
import { createContext, useContext } from 'solid-js';
import { type InboxFilters, searchOf } from './inbox/filters.ts';

export type CooperativeRef = NonNullable<Me['memberships'][number]['cooperative']>;

/** What every page of the desk knows: for which co-op the reader works now, and between which they can choose. */
export type DeskState = {
  cooperative: () => CooperativeRef;
  choices: () => readonly CooperativeRef[];
};

const DeskContext = createContext<DeskState>();

export const DeskProvider = DeskContext.Provider;

/** The desk's state; throws outside the desk's shell. */
export function useDesk(): DeskState {
  const state = useContext(DeskContext);
  if (!state) throw new Error('useDesk is for pages inside the desk');
  return state;
}

/** A query string that keeps the chosen co-op where there is a choice. */
export function deskSearch(desk: DeskState, filters: Partial<InboxFilters> = {}): string {
  const chosen = desk.choices().length > 1 ? { cooperative: desk.cooperative().slug } : {};
  return searchOf({ ...filters, ...chosen });
}

/** Whether a person acts for the federation as a whole. */
export function isFederation(me: Me): boolean {
  return me.memberships.some(({ role, cooperative }) => role === 'admin' && !cooperative);
}

/** The co-ops a person may work for: all of them for the federation, else their own, each once. */
export function cooperativesOf(me: Me, all: readonly CooperativeRef[]): CooperativeRef[] {
  if (isFederation(me)) {
    return all.map(({ slug, name, colour }) => ({ slug, name, colour }));
  }
  const own = me.memberships.flatMap(({ cooperative }) => (cooperative ? [cooperative] : []));
  return own.filter(({ slug }, index) => own.findIndex((other) => other.slug === slug) === index);
}
