/** Fields named `answer.QUESTION`. */
export const answersIn = (asked: Record<string, string>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(asked).flatMap(([name, text]) =>
			name.startsWith('answer.') ? [[name.slice(7), text]] : []
		)
	);
