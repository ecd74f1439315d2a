import { createHash, createHmac, randomBytes } from 'node:crypto';
import { recipientOf } from '#domains/accounts/see-recipients.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { limitTries } from '#server/limit-tries.ts';
import { mail } from '#server/mail.ts';
import { derivedSecret } from '#server/master-key.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { defaultLanguage, isLanguage } from '#ui/language.ts';
import {
	answerUntil,
	type Asking,
	askEndorsementInput,
	daysToAnswer,
	type Endorsed,
	endorsedInput,
	isExpired
} from './endorsement.ts';
import { askedBefore, deleteEndorsements, insertEndorsement, isUnasked } from './endorsements.sql.server.ts';
import { mayDecideEndorsements } from './may.ts';
import { seeEndorsed, whoseOf } from './see-endorsed.ts';

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Tells that an address was asked, to whom knows it; without this installation's secret it cannot be guessed back. */
export const hashOfAddress = (address: string): string =>
	createHmac('sha256', derivedSecret('endorsements')).update(address).digest('base64url');

/** Asks somebody by mail to endorse a badge, an activity or an organisation. Gives the secret of the link. */
export async function askEndorsement(actor: Actor, asked: unknown): Promise<string> {
	const { about, id } = parse(endorsedInput, asked);
	return askFor(actor, await seeEndorsed(actor, about, id), asked);
}

/** The same for anything that higher rooms know of. */
export async function askFor(actor: Actor, endorsed: Endorsed, asked: unknown): Promise<string> {
	permit(actor, mayDecideEndorsements(actor, whoseOf(endorsed)));
	const asking = parse(askEndorsementInput, asked);
	const addressHash = hashOfAddress(asking.address);
	const account = accountOf(actor);
	if (account) await limitTries(['ask-endorsement', account], { tries: 30, minutes: 24 * 60 });
	await limitTries(['ask-endorsement-of', addressHash], { tries: 10, minutes: 24 * 60 });
	const { name: organisation } = await seeOrganisation(actor, endorsed.organisationId);
	return act(actor, 'ask-endorsement', { [endorsed.about]: endorsed.id }, async (trx) => {
		await refuseAskedBefore(trx, endorsed, addressHash);
		return keepAsking(trx, actor, { endorsed, organisation, asking, addressHash });
	});
}

/** Says what became of it when the same address was asked before. A question that nobody answered in time may be renewed. */
async function refuseAskedBefore(trx: Trx, { about, id }: Endorsed, addressHash: string): Promise<void> {
	if (await isUnasked(trx, addressHash)) throw problem('endorsement_problem_no_mail');
	const before = await askedBefore(trx, about, id, addressHash);
	const expired = before.filter((one) => isExpired(one, now()));
	await deleteEndorsements(
		trx,
		expired.map((one) => one.id)
	);
	for (const one of before) {
		if (one.state === 'declined') throw problem('endorsement_problem_declined');
		if (one.state === 'given' || one.state === 'accepted') throw problem('endorsement_problem_given');
		if (one.state === 'asked' && !expired.includes(one)) throw problem('endorsement_problem_asked');
	}
}

const problem = (message: string) =>
	new Refusal('invalid-input', { fields: [{ field: 'address', message }] });

type Keeping = { endorsed: Endorsed; organisation: string; asking: Asking; addressHash: string };

/** The row and the mail with its link; both, or neither. Only a hash of the link is kept. */
async function keepAsking(
	trx: Trx,
	actor: Actor,
	{ endorsed, organisation, asking, addressHash }: Keeping
): Promise<string> {
	const at = now();
	const token = randomBytes(16).toString('base64url');
	const language = isLanguage(asking.language) ? asking.language : defaultLanguage;
	const { about, id, organisationId, badge, award, name: thing } = endorsed;
	const askedBy = accountOf(actor) ?? null;
	await insertEndorsement(trx, {
		...{ id: newId(), about, aboutId: id, organisationId, state: 'asked', language },
		...(badge ? { badgeId: badge.id, badgeVersion: badge.version } : {}),
		...(award ? { credentialId: award.credentialId, holderId: award.holderId } : {}),
		...{ askedBy, askedAt: at, expiresAt: answerUntil(at), wish: asking.wish },
		...{ address: asking.address, addressHash, tokenHash: hashOfToken(token), endorserName: asking.name }
	});
	const asker = (askedBy && (await recipientOf(askedBy, trx))?.name) || '';
	const link = `${config().origin}/${language}/endorsements/write/${token}`;
	const { name, wish } = asking;
	const values = { about, thing, name, asker, organisation, wish, link, days: daysToAnswer };
	const letter = { to: asking.address, language, until: answerUntil(at) };
	await mail(trx, { ...letter, template: 'endorsement-asked', values });
	return token;
}
