import { Locale } from '@carriole/shared/locale.ts';
import { hydrate } from 'solid-js/web';
import { App } from './app.tsx';
import './styles/index.css';

const root = document.getElementById('app');
if (root) hydrate(() => <App locale={Locale.parse(document.documentElement.lang)} />, root);
