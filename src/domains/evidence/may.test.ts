import { onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';

const members = ['assessor', 'organiser', 'admin', 'owner'];
const submission = { accountId: 'stranger', organisationId: 'club', peerToken: 'asked' };
const piece = { accountId: 'stranger', visibility: 'private', token: null } as const;
const peers = { kind: 'peers', needed: 1, of: 1 } as const;
const assessors = { kind: 'assessors', needed: 1, of: 1 } as const;
const others = people.filter((name) => name !== 'stranger');

onlyAllows('mayWorkOnBadge', may.mayWorkOnBadge, people);
onlyAllows('mayChangeEvidence', (actor) => may.mayChangeEvidence(actor, submission), ['stranger']);
onlyAllows('mayReview', (actor) => may.mayReview(actor, submission), members);
onlyAllows(
	'mayReview of their own',
	(actor) => may.mayReview(actor, { ...submission, accountId: 'assessor' }),
	members.filter((name) => name !== 'assessor')
);
onlyAllows('mayReviewAsPeer', (actor) => may.mayReviewAsPeer(actor, submission, peers, 'asked'), others);
onlyAllows(
	'mayReviewAsPeer by guessing',
	(actor) => may.mayReviewAsPeer(actor, submission, peers, 'guessed'),
	[]
);
onlyAllows(
	'mayReviewAsPeer for assessors',
	(actor) => may.mayReviewAsPeer(actor, submission, assessors, 'asked'),
	[]
);
onlyAllows('maySeeQueue', (actor) => may.maySeeQueue(actor, 'club'), [...members, 'system']);
onlyAllows('maySetReviewRules', (actor) => may.maySetReviewRules(actor, 'club'), [
	'organiser',
	'admin',
	'owner',
	'system'
]);
onlyAllows('maySeeEvidence', (actor) => may.maySeeEvidence(actor, piece, undefined), ['stranger']);
onlyAllows(
	'maySeeEvidence by link',
	(actor) => may.maySeeEvidence(actor, { ...piece, visibility: 'by-link', token: 'secret' }, 'guessed'),
	['stranger']
);
onlyAllows('mayTendEvidence', may.mayTendEvidence, ['system']);
