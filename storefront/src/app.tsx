import type { Locale } from '@carriole/shared/locale.ts';
import { MetaProvider, Title } from '@solidjs/meta';
import { createAsync, query, Route, Router } from '@solidjs/router';
import { createSignal, For, Suspense, lazy } from 'solid-js';
import { getFederation } from '@carriole/shared/contracts/federation.ts';
import { api } from './api.ts';
const Desk = lazy(() => import('./desk/x.tsx').then((m) => ({ default: m.Desk })));
const fed = query(() => api(getFederation, {}), 'fed');
function Home() {
  const [n, setN] = createSignal(0);
  const data = createAsync(() => fed());
  return <main><Title>Home {data()?.name}</Title><h1>{data()?.name}</h1><button type="button" onClick={() => setN(n() + 1)}>n {n()}</button>
    <For each={data()?.cooperatives}>{(c) => <p>{c.name}</p>}</For><a href="/desk">desk</a></main>;
}
export function App(props: { url?: string; locale: Locale }) {
  return (
    <MetaProvider>
      <Router url={props.url} base={props.locale === 'fr' ? '' : `/${props.locale}`} root={(p) => <Suspense>{p.children}</Suspense>}>
        <Route path="/" component={Home} />
        <Route path="/desk" component={Desk} />
      </Router>
    </MetaProvider>
  );
}
