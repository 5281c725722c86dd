import { problemTexts } from '../../shared/src/problem-texts.ts';
import { type Entry, locales, readDictionary } from './dictionaries.ts';
import { filesOf, type Problem } from './files.ts';
import { usedIn } from './text-use.ts';

const dictionaries = [
  { folder: 'storefront/src/i18n', code: 'storefront/src' },
  { folder: 'server/src/notifications/texts', code: 'server/src' },
];

/** Names texts that are missing, empty, left in French in another language, or asked for by nobody. */
export async function check(): Promise<Problem[]> {
  const found = await Promise.all(dictionaries.map(({ folder, code }) => checkFolder(folder, code)));
  return [...found.flat(), ...checkProblemTexts()];
}

async function checkFolder(folder: string, code: string): Promise<Problem[]> {
  if (filesOf(`${folder}/**/*.ts`).length === 0) return [{ file: folder, text: 'holds no dictionary' }];
  const french = await readDictionary(folder, 'fr');
  const isUsed = usedIn(code, folder);
  const problems = [...french.entries]
    .filter(([, entry]) => !isUsed(entry))
    .map(([key]) => ({ file: `${folder} (fr)`, text: `${key} is used nowhere in ${code}` }));
  for (const locale of locales) {
    const { entries } = await readDictionary(folder, locale);
    const where = `${folder} (${locale})`;
    for (const key of new Set([...french.entries.keys(), ...entries.keys()])) {
      const texts = compare(french.entries.get(key), entries.get(key), locale);
      problems.push(...texts.map((text) => ({ file: where, text: `${key} ${text}` })));
    }
  }
  return problems;
}

function compare(french: Entry | undefined, other: Entry | undefined, locale: string): string[] {
  if (!other) return ['is missing'];
  if (!french) return ['has no French text'];
  return wrongSentences(french.sentences, other.sentences, locale);
}

function wrongSentences(french: string[], other: string[], locale: string): string[] {
  const empty = other.some((sentence) => sentence.trim() === '') ? ['is empty'] : [];
  const copied = locale !== 'fr' && other.some((sentence) => isLong(sentence) && french.includes(sentence));
  return copied ? [...empty, 'still reads as in French'] : empty;
}

function isLong(sentence: string): boolean {
  return (
    sentence
      .replace(/\{\w+\}/g, '')
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word)).length > 3
  );
}

function checkProblemTexts(): Problem[] {
  const file = 'shared/src/problem-texts.ts';
  return Object.entries(problemTexts).flatMap(([slug, text]) =>
    locales.flatMap((locale) =>
      wrongSentences([text.fr], [text[locale]], locale).map((wrong) => ({
        file,
        text: `${slug} (${locale}) ${wrong}`,
      })),
    ),
  );
}
