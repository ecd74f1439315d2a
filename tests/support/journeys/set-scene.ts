import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { serverSettings } from './server-settings.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** What a journey may find made already, where making it is not its point. */
export type Scenes = {
	/** A published badge of the youth centre with a link to it; the fields of its form may be given. */
	'claim-link': {
		given: { maxUses?: number; startsAt?: string; endsAt?: string; revoked?: boolean };
		made: { id: string; badgeId: string; badgeName: string; token: string; code: string; path: string };
	};
	/** Somebody new who holds a badge. */
	'held-badge': {
		given: { birthYear?: number; visibility?: 'private' | 'by-link' | 'public'; revoked?: boolean };
		made: {
			address: string;
			itemId: string;
			awardId: string;
			credentialId: string;
			document: string;
			badgeName: string;
			shareToken: string;
		};
	};
	/** An activity of the youth centre that gives a badge at the door, and somebody new who may earn it. */
	'path-to-walk': {
		given: Record<string, never>;
		made: { activityTitle: string; claimPath: string; address: string };
	};
	/** Somebody new with a playlist of their own over one link. */
	'own-playlist': {
		given: { birthYear?: number; visibility: 'private' | 'by-link' | 'public' };
		made: { playlistId: string; title: string; address: string };
	};
	/** A badge of the youth centre with a task that two of three assessors check, and all of them. */
	quest: {
		given: Record<string, never>;
		made: { badgeId: string; badgeName: string; learner: string; assessors: string[] };
	};
	/** A course by application with three meetings, and its badge, which two of three assessors check. */
	'long-way': {
		given: Record<string, never>;
		made: Scenes['quest']['made'] & { activityId: string; title: string };
	};
	/** A milestone over badges of two organisations, with the links to both and somebody new. */
	milestone: {
		given: Record<string, never>;
		made: {
			badgeId: string;
			milestone: string;
			systemId: string;
			names: string[];
			links: string[];
			address: string;
		};
	};
	/** A new city on a host name of its own, with one activity; another city has one, too. */
	'own-domain': {
		given: Record<string, never>;
		made: { domain: string; cityName: string; activityTitle: string; foreignTitle: string };
	};
	/** An activity of the youth centre by application, for one person. */
	'asking-activity': { given: { title: string }; made: { activityId: string } };
	/** An activity of the youth centre with twenty participants, ten cards, and a pass of another activity. */
	door: {
		given: Record<string, never>;
		made: { activityId: string; passes: string[]; names: string[]; cardCode: string; foreignPass: string };
	};
	/** A link that needs confirming and whose code changes; `oldPath` is what its screen showed a while ago. */
	'rotating-link': {
		given: Record<string, never>;
		made: { id: string; badgeId: string; badgeName: string; oldPath: string };
	};
	'claim-card': { given: Record<string, never>; made: { code: string } };
	/** Things of the demonstration and fresh ones, for a walk over every page. */
	'every-page': { given: Record<string, never>; made: Ids };
};

/** What stands in the addresses of pages. */
export type Ids = {
	cityId: string;
	organisationId: string;
	frameworkId: string;
	skillId: string;
	activityId: string;
	courseId: string;
	draftActivityId: string;
	badgeId: string;
	draftBadgeId: string;
	linkId: string;
	linkToken: string;
	usedLinkToken: string;
	cardCode: string;
	invitationToken: string;
	credentialId: string;
	revokedCredentialId: string;
	shareToken: string;
	itemId: string;
	playlistId: string;
	draftPlaylistId: string;
	ownPlaylistId: string;
	/** Not given yet, with a row to mend; and one that is done. */
	batchId: string;
	doneBatchId: string;
	waitingToken: string;
	/** The learner of the demonstration works on it; something was sent to assessors, and something to peers. */
	questBadgeId: string;
	badgeSystemId: string;
	cityBadgeSystemId: string;
	milestoneBadgeId: string;
	submissionId: string;
	peerToken: string;
	/** By application; somebody has applied. */
	askingActivityId: string;
	/** Of several sessions, which are chosen; somebody has chosen. */
	choosingActivityId: string;
	unsubscribeToken: string;
	/** With participants, the learner among them; and one that nobody has joined. */
	doorId: string;
	emptyDoorId: string;
	rotatingBadgeId: string;
	rotatingLinkId: string;
	/** Of the mail to a guardian. */
	consentToken: string;
	/** Somebody was asked and has not answered; it is accepted; it was taken back. */
	endorsementToken: string;
	endorsementId: string;
	withdrawnEndorsementId: string;
	withdrawnToken: string;
	/** With an endorsement that waits for an answer. */
	endorsedBadgeId: string;
	endorsedAwardId: string;
};

/** The password of everybody whom a scene makes. */
export const learnerPassword = 'stones on stones';

/** Makes it through the same actions as the app, in a process beside the running server. */
export async function setScene<Name extends keyof Scenes>(
	name: Name,
	given: Scenes[Name]['given']
): Promise<Scenes[Name]['made']> {
	const { stdout } = await run(
		process.execPath,
		['tests/support/journeys/scenes.ts', name, JSON.stringify(given)],
		{ cwd: root, env: { ...process.env, ...serverSettings, CAIRN_LOG: 'silent' } }
	);
	return JSON.parse(stdout) as Scenes[Name]['made'];
}
