import type { CallOf, Contract } from '@carriole/shared/contract.ts';
import { type Locale, locales } from '@carriole/shared/locale.ts';
import { problemTexts } from '@carriole/shared/problem-texts.ts';
import { type Problem, type ProblemSlug, problems } from '@carriole/shared/problems.ts';
import { expect } from 'vitest';
import type { Caller, TestServer } from './server.ts';
import { tableStates } from './tables.ts';

type Answer = { status: number; headers: Record<string, unknown>; problem: Problem };

/**
 * Expects a call to be refused in each of the four languages, with a sentence of that language, and to
 * leave every table as it was. Returns the refusal in French.
 */
export function expectRefused<C extends Contract>(
  server: TestServer,
  contract: C,
  call: CallOf<C>,
  expected: { slug: ProblemSlug; pointer?: string; as?: Caller },
): Promise<Problem> {
  return expectRefusal(
    server,
    (language) => server.call(contract, call, { ...expected.as, language }),
    expected,
  );
}

/** The same for any way of asking. */
export async function expectRefusal(
  server: TestServer,
  ask: (language: Locale) => Promise<Answer>,
  { slug, pointer }: { slug: ProblemSlug; pointer?: string },
): Promise<Problem> {
  const before = await tableStates(server.deps);
  const answers = [];
  for (const locale of locales) {
    const answer = await ask(locale);
    expectProblem(answer, slug, locale);
    if (pointer !== undefined) expect(answer.problem.errors.map((cause) => cause.pointer)).toContain(pointer);
    answers.push(answer.problem);
  }
  expect(await tableStates(server.deps)).toEqual(before);
  return answers[0] as Problem;
}

/** Expects an answer to be a problem of that slug, told in that language. */
export function expectProblem(
  { status, headers, problem }: Answer,
  slug: ProblemSlug,
  locale: Locale = 'fr',
): void {
  expect(problem).toMatchObject({ slug, status: problems[slug], type: `/api/problems/${slug}` });
  expect(status).toBe(problems[slug]);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(problem.detail).toMatch(sentenceOf(slug, locale));
}

function sentenceOf(slug: ProblemSlug, locale: Locale): RegExp {
  const parts = problemTexts[slug][locale].split(/\{\w+\}/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('[^{}]+')}$`, 'u');
}
