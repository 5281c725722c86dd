import type { Audience } from '@carriole/shared/audience.ts';
import { setBasketPlace } from '@carriole/shared/contracts/baskets.ts';
import { createContext, createSignal, type JSX, onMount, useContext } from 'solid-js';
import { isServer } from 'solid-js/web';
import { api, pageEvent } from './api.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { type Place, parsePlace } from './place.ts';
import { noteDemand } from './shop/parts/note-demand.ts';

export type Session = {
  place: () => Place | null;
  audience: Audience;
  /** Keeps the place for the coming visits, and tells the basket. */
  choosePlace: (place: Place) => Promise<void>;
  /** The PickupPoint of the last order; known once the page is alive, since it is not in shared pages. */
  lastPoint: () => string | null;
  keepLastPoint: (id: string) => void;
  basketId: () => string | null;
  setBasketId: (id: string | null) => void;
};

const SessionContext = createContext<Session>();

/** What this visitor has told us: where to deliver, and which basket is theirs. */
export function SessionProvider(props: { children: JSX.Element }) {
  const [place, setPlace] = createSignal(parsePlace(knownPlace()));
  const [basketId, setId] = createSignal(knownBasket());

  const [lastPoint, setLastPoint] = createSignal<string | null>(null);
  onMount(() => setLastPoint(readCookie('carriole_point')));

  function keepLastPoint(id: string): void {
    writeCookie('carriole_point', id);
    setLastPoint(id);
  }

  function setBasketId(id: string | null): void {
    writeCookie('carriole_basket', id);
    setId(id);
  }

  async function choosePlace(chosen: Place): Promise<void> {
    writeCookie('carriole_place', `${chosen.postcode} ${chosen.name}`);
    noteDemand({ postcode: chosen.postcode });
    const id = readCookie('carriole_basket');
    // A basket that is gone or ordered is replaced at the next add; the place stands without it.
    if (id) await tellBasket(id, chosen).catch(() => undefined);
    setPlace(chosen);
  }

  return (
    <SessionContext.Provider
      value={{ place, audience: 'household', choosePlace, lastPoint, keepLastPoint, basketId, setBasketId }}
    >
      {props.children}
    </SessionContext.Provider>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is for components inside SessionProvider');
  return session;
}

function tellBasket(id: string, { postcode, name }: Place) {
  return api(setBasketPlace, { params: { id }, body: { postcode, place: name } });
}

/** While hydrating, the place the page was rendered for: the cookie may have changed in another tab. */
function knownPlace(): string | undefined {
  if (isServer) return pageEvent()?.cookies.carriole_place;
  return document.getElementById('app')?.dataset.place ?? readCookie('carriole_place') ?? undefined;
}

/** Shared pages are rendered without it, private ones with it; both give the same first drawing. */
function knownBasket(): string | null {
  if (isServer) return pageEvent()?.cookies.carriole_basket ?? null;
  return readCookie('carriole_basket');
}
