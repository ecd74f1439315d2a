import type { Question } from '#domains/activities/question.ts';
import type { Answer } from '#domains/sign-ups/answers.ts';

export const mostQuestions = 5;
export const mostStars = 5;
/** Fewer answers than that could point to a person. */
export const fewestShown = 5;

export type FeedbackForm = {
	activityId: string;
	organisationId: string;
	questions: Question[];
	askedAt: Date | null;
	closedAt: Date | null;
};

export type FeedbackAnswer = { stars: number; answers: Answer[] };

export type Bar = { label: string; count: number };
/** What was answered to one question: bars, or texts; `isFew`: so few that only their number is told. */
export type QuestionResult = { label: string; type: Question['type']; count: number; isFew: boolean } & {
	bars: Bar[];
	texts: string[];
};
export type Results = {
	count: number;
	isFew: boolean;
	average: number;
	stars: Bar[];
	questions: QuestionResult[];
};

/**
 * As long as people answer, figures change by several answers at once: whoever looks before and after one more came cannot
 * read from the difference what it said.
 */
export function answersShown(given: readonly FeedbackAnswer[], isClosed: boolean): readonly FeedbackAnswer[] {
	const isWhole = isClosed || given.length < fewestShown;
	return isWhole ? given : given.slice(0, given.length - (given.length % fewestShown));
}

const barred: readonly Question['type'][] = ['choice', 'choices', 'yes-no'];

/** The figures of all answers; none where they are few. */
export function resultsOf(questions: readonly Question[], given: readonly FeedbackAnswer[]): Results {
	const count = given.length;
	const isFew = count < fewestShown;
	const sum = given.reduce((all, { stars }) => all + stars, 0);
	const rows = Array.from({ length: mostStars }, (_, at) => String(mostStars - at));
	return {
		count,
		isFew,
		average: isFew ? 0 : sum / count,
		stars: isFew
			? []
			: barsOf(
					rows,
					given.map(({ stars }) => String(stars))
				),
		questions: questions.map((question) => resultOf(question, given))
	};
}

function resultOf({ label, type, choices }: Question, given: readonly FeedbackAnswer[]): QuestionResult {
	const said = given.flatMap(({ answers }) => {
		const own = answers.find((answer) => answer.label === label)?.given ?? [];
		return own.length > 0 ? [own] : [];
	});
	const isFew = said.length < fewestShown;
	const all = isFew ? [] : said.flat();
	const isBarred = barred.includes(type);
	return {
		...{ label, type, count: said.length, isFew },
		bars: isBarred && !isFew ? barsOf(type === 'yes-no' ? ['yes', 'no'] : choices, all) : [],
		// In an order that tells nothing of who came first.
		texts: isBarred ? [] : all.toSorted((one, other) => one.localeCompare(other))
	};
}

const barsOf = (labels: readonly string[], given: readonly string[]): Bar[] =>
	labels.map((label) => ({ label, count: given.filter((one) => one === label).length }));
