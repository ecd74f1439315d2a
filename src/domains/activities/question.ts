/** What an organiser asks those who sign up. Safe in a browser. */
export const questionTypes = ['short', 'long', 'choice', 'choices', 'number', 'date', 'yes-no'] as const;

export type QuestionType = (typeof questionTypes)[number];

export type Question = {
	label: string;
	hint: string;
	type: QuestionType;
	/** Of `choice` and `choices`; empty otherwise. */
	choices: string[];
	isRequired: boolean;
	/** Whoever has a place sees what others answered, without their names. Otherwise organisers alone. */
	isShared: boolean;
};

export const hasChoices = (type: string): boolean => type === 'choice' || type === 'choices';

/** Choices are typed one a line; the same one twice is one. */
export const choicesOf = (typed: string): string[] => [
	...new Set(
		typed
			.split('\n')
			.map((line) => line.trim())
			.filter((line) => line !== '')
	)
];
