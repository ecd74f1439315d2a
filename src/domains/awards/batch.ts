/** A list of people who get a badge in one go. */
export type Batch = {
	id: string;
	organisationId: string;
	badgeId: string;
	state: BatchState;
	/** As they were given; none for a plain list of addresses. */
	headings: string[];
	/** What each column holds, in order. */
	columns: BatchColumn[];
	/** Of mails to people of whom no language is given. */
	language: string;
	rowsTotal: number;
	rowsWrong: number;
	rowsGiven: number;
	/** Had the badge already, or were named twice. */
	rowsHeld: number;
	mailsSent: number;
	/** Mails that a server refused or sent back, or of which somebody complained. */
	mailsFailed: number;
	/** The number of the last row whose mail is in the queue. */
	mailedTo: number;
	createdAt: Date;
	confirmedAt: Date | null;
	endedAt: Date | null;
	/** The program that sent it; null for one that a person made. */
	tokenId: string | null;
};

export const batchStates = ['draft', 'running', 'paused', 'cancelled', 'done'] as const;
export type BatchState = (typeof batchStates)[number];

export const batchColumns = [
	'address',
	'key',
	'language',
	'awarded-on',
	'narrative',
	'evidence',
	'ignore'
] as const;
export type BatchColumn = (typeof batchColumns)[number];

/** What a row says, read by the columns that were chosen. */
export type ReadRow = {
	address: string;
	/** The organisation's own name of the row, such as a number of its register: it is given once. */
	key: string;
	language: string;
	/** `2026-11-22` */
	awardedOn: string | null;
	/** What was done, in words; and an address where it can be seen. Both go into the credential. */
	narrative: string;
	evidence: string;
	/** A message key that says what is wrong. */
	problem: BatchProblem | null;
};

export const batchProblems = [
	'batch_problem_no_address',
	'batch_problem_address',
	'batch_problem_date',
	'batch_problem_future',
	'batch_problem_language',
	'batch_problem_key',
	'batch_problem_narrative',
	'batch_problem_evidence'
] as const;
export type BatchProblem = (typeof batchProblems)[number];

/** How many rows are neither wrong nor done. */
export const rowsLeft = (batch: Pick<Batch, 'rowsTotal' | 'rowsWrong' | 'rowsGiven' | 'rowsHeld'>): number =>
	batch.rowsTotal - batch.rowsWrong - batch.rowsGiven - batch.rowsHeld;
