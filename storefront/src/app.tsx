import type { Locale } from '@carriole/shared/locale.ts';
import { MetaProvider } from '@solidjs/meta';
import { Route, Router } from '@solidjs/router';
import { lazy, Suspense } from 'solid-js';
import { BasketProvider } from './basket-store.tsx';
import { I18nProvider } from './i18n/i18n.tsx';
import type { Texts } from './i18n/load.ts';
import { SessionProvider } from './session.tsx';
import { Basket } from './shop/basket/basket.tsx';
import { Catalogue } from './shop/catalogue/catalogue.tsx';
import { Checkout } from './shop/checkout/checkout.tsx';
import { Cooperative } from './shop/cooperative/cooperative.tsx';
import { Layout } from './shop/layout/layout.tsx';
import { NotFound } from './shop/layout/not-found.tsx';
import { News } from './shop/news/news.tsx';
import { Order } from './shop/order/order.tsx';
import { Credits } from './shop/plain/credits.tsx';
import { Privacy } from './shop/plain/privacy.tsx';
import { Points } from './shop/points/points.tsx';
import { Producer } from './shop/producers/producer.tsx';
import { Producers } from './shop/producers/producers.tsx';
import { Product } from './shop/product/product.tsx';
import { Seasons } from './shop/seasons/seasons.tsx';
import { Waiting } from './shop/waiting/waiting.tsx';

const Desk = lazy(() => import('./desk/desk.tsx').then((module) => ({ default: module.Desk })));
const SignIn = lazy(() => import('./account/sign-in.tsx').then((module) => ({ default: module.SignIn })));
const Account = lazy(() => import('./account/account.tsx').then((module) => ({ default: module.Account })));

/** The whole site: shop pages rendered on the server, desk and account only in the browser. */
export function App(props: { url?: string; locale: Locale; texts: Partial<Texts> }) {
  return (
    <MetaProvider>
      <I18nProvider locale={props.locale} texts={props.texts}>
        <SessionProvider>
          <BasketProvider>
            <Router
              url={props.url}
              base={props.locale === 'fr' ? '' : `/${props.locale}`}
              scrollRestoration
              root={(root) => <Suspense>{root.children}</Suspense>}
            >
              <Route path="/desk/*rest" component={Desk} />
              <Route path="/connexion" component={SignIn} />
              <Route path="/compte" component={Account} />
              <Route path="/" component={Layout}>
                <Route path="/" component={Catalogue} />
                <Route path="/produit/:slug" component={Product} />
                <Route path="/producteurs" component={Producers} />
                <Route path="/producteurs/:slug" component={Producer} />
                <Route path="/nouveautes" component={News} />
                <Route path="/saisons" component={Seasons} />
                <Route path="/c/:slug" component={Cooperative} />
                <Route path="/points-relais" component={Points} />
                <Route path="/panier" component={Basket} />
                <Route path="/commande" component={Checkout} />
                <Route path="/commande/:id" component={Order} />
                <Route path="/attente/:id" component={Waiting} />
                <Route path="/vie-privee" component={Privacy} />
                <Route path="/credits" component={Credits} />
                <Route path="*" component={NotFound} />
              </Route>
            </Router>
          </BasketProvider>
        </SessionProvider>
      </I18nProvider>
    </MetaProvider>
  );
}
