import type { Block, Item, Letter, Row } from './letter.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, between tags or between quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const font = "font-family:'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const head = "font-family:Fraunces,Georgia,'Times New Roman',serif;font-weight:600";
const ink = 'color:#2a241d';
const soft = 'color:#5f5648';
const rule = 'border-top:1px solid #e0d6c4';
const figures = 'font-variant-numeric:tabular-nums;white-space:nowrap;text-align:right';
const cell = 'padding:6px 0;vertical-align:top;font-size:16px;line-height:1.4';

/** Most mail readers keep only inline styles; the few that know dark schemes read these. */
const darkStyle = [
  '@media (prefers-color-scheme: dark) {',
  '.ground { background-color: #191613 !important; }',
  '.paper { background-color: #24201b !important; }',
  '.ink { color: #f1e9dc !important; }',
  '.soft { color: #bdb19d !important; }',
  '.rule { border-color: #3b342b !important; }',
  '.button { background-color: #9ccb92 !important; color: #12210f !important; }',
  '}',
].join('\n');

/** A letter as one HTML page: at most 600 px wide, nothing fetched from elsewhere, every value escaped. */
export function letterHtml(letter: Letter): string {
  return `<!doctype html>
<html lang="${letter.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>
${darkStyle}
</style>
</head>
<body class="ground" style="margin:0;padding:0;background-color:#f7f2e8">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f7f2e8">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background-color:#fffdf8;border-radius:8px">
<tr><td class="ink" style="padding:28px 24px;text-align:left;${font};font-size:16px;line-height:1.5;${ink}">
<h1 class="ink" style="margin:0 0 16px;${head};font-size:26px;line-height:1.2;${ink}">${escapeHtml(letter.title)}</h1>
${letter.blocks.map(blockHtml).join('\n')}
<p class="soft rule" style="margin:28px 0 0;padding-top:16px;font-size:14px;${soft};${rule}">${escapeHtml(letter.footer)}</p>
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 class="ink" style="margin:28px 0 8px;${head};font-size:20px;line-height:1.3;${ink}">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 12px">${withBreaks(block.text)}</p>`;
    case 'facts':
      return table(block.rows.map(factHtml).join('\n'));
    case 'items':
      return table(`${headingsHtml(block.headings)}\n${block.items.map(itemHtml).join('\n')}`);
    case 'sums':
      return table(block.rows.map(sumHtml).join('\n'));
    case 'link':
      return linkHtml(block);
  }
}

function table(rows: string): string {
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse;margin:0 0 12px">\n${rows}\n</table>`;
}

function factHtml({ label, value }: Row): string {
  const heading = `<th scope="row" class="soft" width="34%" style="${cell};padding-right:12px;text-align:left;font-weight:400;${soft}">${escapeHtml(label)}</th>`;
  return `<tr>${heading}<td class="ink" style="${cell};${ink};overflow-wrap:anywhere">${withBreaks(value)}</td></tr>`;
}

function headingsHtml({
  quantity,
  article,
  amount,
}: {
  quantity: string;
  article: string;
  amount: string;
}): string {
  const heading = (text: string, align: string) =>
    `<th scope="col" class="soft" style="padding:6px 12px 6px 0;text-align:${align};font-size:14px;font-weight:400;${soft}">${escapeHtml(text)}</th>`;
  const last = `<th scope="col" class="soft" style="padding:6px 0;text-align:right;font-size:14px;font-weight:400;${soft}">${escapeHtml(amount)}</th>`;
  return `<tr>${heading(quantity, 'left')}${heading(article, 'left')}${last}</tr>`;
}

function itemHtml({ quantity, title, details, amount }: Item): string {
  const more = details.map(
    (detail) => `<br><span class="soft" style="font-size:14px;${soft}">${escapeHtml(detail)}</span>`,
  );
  return [
    '<tr>',
    `<td class="ink rule" style="${cell};${rule};padding-right:12px;white-space:nowrap;${ink}">${escapeHtml(quantity)}&nbsp;×</td>`,
    `<td class="ink rule" style="${cell};${rule};padding-right:12px;${ink}">${escapeHtml(title)}${more.join('')}</td>`,
    `<td class="ink rule" style="${cell};${rule};${figures};${ink}">${escapeHtml(amount)}</td>`,
    '</tr>',
  ].join('');
}

function sumHtml({ label, value, isTotal }: Row & { isTotal?: boolean }): string {
  const weight = isTotal ? `font-weight:600;${rule}` : 'font-weight:400';
  const names = isTotal ? 'ink rule' : 'ink';
  const heading = `<th scope="row" class="${names}" style="${cell};padding-right:12px;text-align:left;${weight};${ink}">${escapeHtml(label)}</th>`;
  return `<tr>${heading}<td class="${names}" style="${cell};${figures};${weight};${ink}">${escapeHtml(value)}</td></tr>`;
}

/** In a window of its own: a mail is often read in a frame the shop refuses to be shown in. */
function linkHtml({ label, url, hint }: { label: string; url: string; hint: string }): string {
  const look =
    'display:inline-block;padding:12px 22px;border-radius:8px;background-color:#2c6538;color:#ffffff;font-weight:600;text-decoration:none';
  const link = `<a class="button" href="${escapeHtml(url)}" target="_blank" rel="noopener" style="${look}">${escapeHtml(label)}</a>`;
  return `<p style="margin:24px 0 8px">${link}</p>\n<p class="soft" style="margin:0 0 12px;font-size:14px;${soft}">${escapeHtml(hint)}</p>`;
}

function withBreaks(text: string): string {
  return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
