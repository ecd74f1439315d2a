/** What somebody shows to prove that they did a task, piece by piece. */
export const evidenceKinds = ['text', 'link', 'file', 'picture', 'audio', 'video'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** checking: nobody sees it yet. removed: its content is gone, its digest stands in the history. */
export type EvidenceState = 'checking' | 'ready' | 'refused' | 'removed';

/** Beside the learner and those who review: nobody, whoever has its link, or anybody. */
export const evidenceVisibilities = ['private', 'by-link', 'public'] as const;
export type EvidenceVisibility = (typeof evidenceVisibilities)[number];

export type Evidence = {
	id: string;
	organisationId: string;
	submissionId: string;
	accountId: string | null;
	kind: EvidenceKind;
	state: EvidenceState;
	/** A message key: why a file was refused. */
	problem: string | null;
	/** The text itself, or the address of a link. */
	content: string;
	name: string;
	fileId: string | null;
	uploadId: string | null;
	mediaType: string | null;
	byteSize: number | null;
	salt: string | null;
	digest: string | null;
	visibility: EvidenceVisibility;
	token: string | null;
	fromRound: number;
	toRound: number | null;
	createdAt: Date;
};

export const mostPieces = 20;

/** Whether a piece was part of what was sent in a round. */
export const isIn = (piece: Pick<Evidence, 'fromRound' | 'toRound'>, round: number): boolean =>
	piece.fromRound <= round && (piece.toRound === null || piece.toRound >= round);

export function kindOfMedia(mediaType: string): EvidenceKind {
	const [family] = mediaType.split('/');
	if (family === 'image') return 'picture';
	return family === 'audio' || family === 'video' ? family : 'file';
}
