import { formatDateTime } from '@carriole/shared/calendar.ts';
import { localDateTime } from '../calendar.ts';
import { escapeHtml } from './letter-html.ts';

type Listed = { id: string; to: string; subject: string; at: Date };

/** The list of mails of the demo, as an HTML page. */
export function mailListPage(mails: readonly Listed[]): string {
  const rows = mails.map(
    ({ id, to, subject, at }) =>
      `<tr><td><a href="/dev/mail/${escapeHtml(id)}">${escapeHtml(subject)}</a></td><td>${escapeHtml(to)}</td><td>${timeOf(at)}</td></tr>`,
  );
  const table = `<table>
<caption>Les ${mails.length} derniers, le plus récent d’abord</caption>
<thead><tr><th scope="col">Objet</th><th scope="col">À</th><th scope="col">Envoyé</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  const none =
    '<p>Aucun pour l’instant. Passez une commande dans la <a href="/">boutique</a>, puis revenez ici.</p>';
  return page(
    'E-mails de la démonstration',
    `<p><a href="/">La boutique</a></p>
<h1>E-mails de la démonstration</h1>
<p>Ce que la boutique écrit aux clients et aux coopératives se lit ici.</p>
${mails.length === 0 ? none : table}`,
  );
}

/** One mail of the demo: as HTML in a frame that runs no script, and as text beside it. */
export function mailPage({ id, to, subject, at, text }: Listed & { text: string }): string {
  return page(
    subject,
    `<p><a href="/dev/mail">Tous les e-mails</a></p>
<h1>${escapeHtml(subject)}</h1>
<p>À ${escapeHtml(to)}, ${timeOf(at)}</p>
<div class="bodies">
<div>
<h2>Avec mise en page</h2>
<iframe title="L’e-mail avec mise en page" src="/dev/mail/${escapeHtml(id)}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
</div>
<div>
<h2 id="text-body">En texte simple</h2>
<pre role="region" aria-labelledby="text-body" tabindex="0">${escapeHtml(text)}</pre>
</div>
</div>`,
  );
}

function timeOf(at: Date): string {
  const local = localDateTime(at.getTime());
  return `<time datetime="${at.toISOString()}">${escapeHtml(formatDateTime(local, 'fr'))}</time>`;
}

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/dev/mail/style.css">
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;
}
