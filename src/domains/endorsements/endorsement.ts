import { z } from 'zod';

/** What may be endorsed. */
export const endorsedKinds = ['badge', 'activity', 'organisation', 'award'] as const;
export type EndorsedKind = (typeof endorsedKinds)[number];

export const endorsementStates = [
	'asked',
	'given',
	'accepted',
	'refused',
	/** By whoever was asked. */
	'declined',
	'withdrawn'
] as const;
export type EndorsementState = (typeof endorsementStates)[number];

export type Endorsement = {
	id: string;
	about: EndorsedKind;
	aboutId: string;
	/** Whose badge, activity or award it is, or the organisation itself. */
	organisationId: string;
	badgeId: string | null;
	badgeVersion: number | null;
	credentialId: string | null;
	/** Of an award: who decides. */
	holderId: string | null;
	state: EndorsementState;
	language: string;
	askedBy: string | null;
	askedAt: Date | null;
	wish: string;
	address: string;
	expiresAt: Date | null;
	byOrganisationId: string | null;
	endorserId: string | null;
	endorserName: string;
	endorserRole: string;
	/** Markdown */
	comment: string;
	givenAt: Date | null;
	decidedAt: Date | null;
	withdrawnAt: Date | null;
	/** The exact signed JSON, once it was accepted. */
	document: string | null;
	statusListId: string | null;
	statusIndex: number | null;
};

/** Something that is endorsed, as its room knows it. */
export type Endorsed = {
	about: EndorsedKind;
	id: string;
	name: string;
	/** Of the name. */
	language: string;
	organisationId: string;
	badge?: { id: string; version: number };
	/** Of an award. */
	award?: { credentialId: string; holderId: string };
};

/** Who decides about it: the holder of an award, or the organisation whose it is. */
export type Whose = Pick<Endorsement, 'organisationId' | 'holderId'>;

export const daysToAnswer = 30;

export const answerUntil = (from: Date): Date => new Date(from.getTime() + daysToAnswer * 86_400_000);

export const isExpired = (
	{ state, expiresAt }: Pick<Endorsement, 'state' | 'expiresAt'>,
	at: Date
): boolean => state === 'asked' && expiresAt !== null && expiresAt <= at;

/** How long a comment may be; a handful of sentences say more than a page. */
export const longestComment = 2000;

const comment = z.string().trim().min(1, 'problem_required').max(longestComment);

export const endorsedInput = z.object({ about: z.enum(endorsedKinds), id: z.uuid() });

export const askEndorsementInput = z.object({
	/** As the one who asks knows them; they may write it differently. */
	name: z.string().trim().min(1, 'problem_required').max(120),
	address: z.string().trim().toLowerCase().max(200).pipe(z.email('problem_address')),
	wish: z.string().trim().max(1000).default(''),
	language: z.string().max(35).default('en')
});
export type Asking = z.infer<typeof askEndorsementInput>;

export const endorseAsInput = endorsedInput.extend({
	organisationId: z.uuid('problem_required'),
	comment,
	language: z.string().max(35).default('en')
});

export const giveEndorsementInput = z
	.object({
		token: z.string().max(100),
		name: z.string().trim().max(120).default(''),
		role: z.string().trim().max(200).default(''),
		comment,
		/** Somebody signed in may speak for an organisation of theirs. */
		organisationId: z.union([z.uuid(), z.literal('')]).default(''),
		language: z.string().max(35).default('en')
	})
	.refine(({ name, organisationId }) => name !== '' || organisationId !== '', {
		path: ['name'],
		message: 'problem_required'
	});
