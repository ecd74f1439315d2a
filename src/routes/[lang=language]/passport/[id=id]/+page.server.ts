import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { answerReflection, seeReflections } from '#domains/awards/answer-reflection.ts';
import { declineAward } from '#domains/awards/decline-award.ts';
import { seeAward } from '#domains/awards/see-awards.ts';
import { removeEvidence } from '#domains/evidence/remove-evidence.ts';
import { seeOwnEvidence } from '#domains/evidence/see-evidence-of-award.ts';
import { setEvidenceVisibility } from '#domains/evidence/set-evidence-visibility.ts';
import { seeOrganisationNames } from '#domains/organisations/see-organisation.ts';
import { seePassportItem } from '#domains/passport/see-passport.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { endShare, shareItem } from '#domains/passport/share-item.ts';
import type { Actor } from '#server/actor.ts';
import { onForm } from '../../../on-form.ts';
import { answersIn } from './answers-in.ts';
import { shownAward } from './shown-award.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { item, badge, credential, shares, mayBePublic } = await seePassportItem(locals.actor, params.id);
	const [award, reflections, names, holder, evidence] = await Promise.all([
		seeAward(locals.actor, item.awardId),
		seeReflections(locals.actor, item.awardId),
		seeOrganisationNames([badge.organisationId]),
		recipientOf(item.accountId),
		seeOwnEvidence(locals.actor, item.awardId)
	]);
	const { document: _document, ...standing } = credential;
	return {
		item,
		badge,
		standing,
		award: shownAward(award),
		reflections,
		pieces: evidence?.pieces ?? [],
		mayBePublic,
		holderName: holder?.name ?? '',
		organisation: names.get(badge.organisationId) ?? '',
		shares: shares.filter((share) => share.revokedAt === null),
		done: url.searchParams.get('done')
	};
};

type Asked = Record<string, string>;
const act = (done: string, action: (actor: Actor, asked: Asked) => Promise<unknown>) =>
	onForm(done, async (actor, asked, { id }) => void (await action(actor, { ...asked, itemId: id })));

export const actions: Actions = {
	show: act('visibility', setVisibility),
	showEvidence: act('evidence', setEvidenceVisibility),
	removeEvidence: act('evidence', removeEvidence),
	share: act('share', shareItem),
	endShare: act('share', endShare),
	decline: act('decline', declineAward),
	reflect: act('reflect', (actor, asked) =>
		answerReflection(actor, { awardId: asked.awardId, answers: answersIn(asked) })
	)
};
