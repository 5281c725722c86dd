import type { FederationView } from '@carriole/shared/contracts/federation.ts';
import { createContext, useContext } from 'solid-js';

const FederationContext = createContext<() => FederationView>();

export const FederationProvider = FederationContext.Provider;

/** The federation, known on every shop page. */
export function useFederation(): () => FederationView {
  const federation = useContext(FederationContext);
  if (!federation) throw new Error('useFederation is for pages inside the layout');
  return federation;
}
