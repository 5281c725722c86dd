import { Locale } from '@carriole/shared/locale.ts';
import { hydrate, render } from 'solid-js/web';
import { z } from 'zod';
import { App } from './app.tsx';
import { loadTexts } from './i18n/load.ts';
import './styles/index.css';

// Zod would probe for `eval` to compile its schemas; the page's policy forbids it and would report it.
z.config({ jitless: true });

async function start(root: HTMLElement): Promise<void> {
  const locale = Locale.parse(document.documentElement.lang);
  const clientOnly = root.dataset.render === 'client';
  const texts = await loadTexts(locale, clientOnly);
  const app = () => <App locale={locale} texts={texts} />;
  if (clientOnly) {
    root.replaceChildren();
    render(app, root);
  } else {
    hydrate(app, root);
    // A title or description that was not taken over would stay, and stand before those of later pages.
    for (const left of document.head.querySelectorAll('[data-sm]')) left.remove();
  }
}

const root = document.getElementById('app');
if (root) void start(root);
