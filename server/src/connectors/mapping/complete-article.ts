import { foldText } from '@carriole/shared/text.ts';
import { parseYesNo } from '../cells.ts';
import { cellText } from '../parsed.ts';
import type { Cell, SourceRecord, TableArticleField } from '../source.ts';
import { type DecimalSign, plainAmount } from './amounts.ts';
import { type ContentRules, withContent } from './contents.ts';
import { allergenFields, monthFields } from './fields.ts';

type Cells = Partial<Record<TableArticleField, Cell>>;

/** What holds for all articles of a table. */
export type ArticleRules = ContentRules & {
  sign: DecimalSign;
  /** Whether the heading of the prices says they are per kilo. */
  perKilo: boolean;
};

/** An article's row with everything the checks look for in its own cell, wherever the co-op has written it. */
export function completeArticle(
  record: SourceRecord<TableArticleField>,
  rules: ArticleRules,
): SourceRecord<TableArticleField> {
  const { cells, perKilo } = withPrices(record.cells, rules);
  const complete = withContent(withLists(cells, rules.mapped), perKilo, rules);
  return {
    ...record,
    cells: {
      ...complete,
      vatRate: plainRate(complete.vatRate ?? null),
      ref: rules.mapped.has('ref') ? (complete.ref ?? null) : ownRef(record.cells),
    },
    headings: withFallbacks(record.headings),
  };
}

const prices = ['householdPrice', 'kiloPrice', 'professionalPrice', 'deposit'] as const;

function withPrices(
  cells: Cells,
  { sign, perKilo, mapped }: ArticleRules,
): { cells: Cells; perKilo: boolean } {
  const plain: Cells = { ...cells };
  let isPerKilo = perKilo;
  for (const field of prices) {
    if (!mapped.has(field)) continue;
    const amount = plainAmount(cells[field] ?? null, sign);
    plain[field] = amount.cell;
    if (amount.perKilo && field !== 'deposit') isPerKilo = true;
  }
  if (cellText(plain.householdPrice) !== '' || cellText(plain.kiloPrice) === '')
    return { cells: plain, perKilo: isPerKilo };
  return { cells: { ...plain, householdPrice: plain.kiloPrice ?? null }, perKilo: true };
}

/** A rate as a number of percent: `6 % réduit`, `TVA 6`, `0,06`. */
function plainRate(cell: Cell): Cell {
  const found = typeof cell === 'string' ? /^\D*?(\d+(?:[.,]\d+)?)\s*%?\D*$/.exec(cellText(cell)) : null;
  if (!found) return cell;
  const number = Number(found[1]?.replace(',', '.'));
  return number > 0 && number < 1 ? Math.round(number * 1e4) / 100 : number;
}

/** Months and allergens that have a column of crosses each. */
function withLists(cells: Cells, mapped: ReadonlySet<string>): Cells {
  const months = monthFields.filter(({ field }) => mapped.has(field));
  const allergens = allergenFields.filter(({ field }) => mapped.has(field));
  return {
    ...cells,
    ...(months.length === 0 || mapped.has('months')
      ? {}
      : {
          months: crossed(cells, months)
            .map(({ month }) => month)
            .join(' '),
        }),
    ...(allergens.length === 0 || mapped.has('allergens')
      ? {}
      : { allergens: allergensOf(cells, allergens) }),
  };
}

/** Any sign is a cross, unless it is a no. */
function crossed<One extends { field: TableArticleField }>(cells: Cells, columns: readonly One[]): One[] {
  return columns.filter(({ field }) => {
    const said = parseYesNo(cells[field]);
    return said.ok ? said.value : true;
  });
}

/** A row without a cross says nothing of its allergens, unless it says no. */
function allergensOf(cells: Cells, columns: typeof allergenFields): string | null {
  const found = crossed(cells, columns);
  if (found.length > 0) return found.map(({ id }) => id).join('|');
  return columns.some(({ field }) => cellText(cells[field]) !== '') ? 'none' : null;
}

/** What an article without a reference is known by from one reading to the next. */
function ownRef({ name, producer, pack }: Cells): string {
  return foldText([name, pack, producer].map(cellText).join(' ')).replaceAll(' ', '-').slice(0, 120);
}

/** What was found in another column is refused under that column's heading. */
function withFallbacks(
  headings: SourceRecord<TableArticleField>['headings'],
): SourceRecord<TableArticleField>['headings'] {
  const content = headings.netAmount ?? headings.pack ?? headings.name;
  const told = {
    ref: headings.name,
    pack: headings.salesUnit ?? headings.name,
    netAmount: content,
    netUnit: content,
    weighed: content,
    householdPrice: headings.kiloPrice ?? headings.professionalPrice,
    months: headings.monthFrom,
  };
  const given = Object.fromEntries(Object.entries(told).filter(([, heading]) => heading !== undefined));
  return { ...given, ...headings };
}
