import { Locale } from '@carriole/shared/locale.ts';
import { hydrate, render } from 'solid-js/web';
import { z } from 'zod';
import { App } from './app.tsx';
import { loadTexts } from './i18n/load.ts';
import './styles/index.css';

// Zod would probe for `eval` to compile its schemas; the page's policy forbids it and would report it.
z.config({ jitless: true });

/** The id that entry-server's `Page`, `NoHydration` and `Hydration` give to what they hold: one 0 for each. */
const renderIdOfPage = '000';

async function start(root: HTMLElement): Promise<void> {
  const locale = Locale.parse(document.documentElement.lang);
  const clientOnly = root.dataset.render === 'client';
  const texts = await loadTexts(locale, clientOnly);
  const app = () => <App locale={locale} texts={texts} />;
  if (clientOnly) {
    root.replaceChildren();
    render(app, root);
  } else hydrate(app, root, { renderId: renderIdOfPage });
}

const root = document.getElementById('app');
if (root) void start(root);
