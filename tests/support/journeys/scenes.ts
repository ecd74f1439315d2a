// The other side of set-scene.ts: a process beside the running server, on its database and with its master key.
// usage: node tests/support/journeys/scenes.ts SCENE GIVEN_JSON
import { hashPassword } from 'better-auth/crypto';
import { openAccount } from '#domains/accounts/open-account.ts';
import { seeAward } from '#domains/awards/see-awards.ts';
import { claimBadge } from '#domains/awards/claim-badge.ts';
import { claimWithCard } from '#domains/awards/claim-with-card.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { revokeAward } from '#domains/awards/revoke-award.ts';
import { revokeClaimLink } from '#domains/awards/revoke-claim-link.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { shareItem } from '#domains/passport/share-item.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { stopEverything } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { newToken } from '#domains/awards/secrets.ts';
import { organisations } from '../../../src/demo/demo.ts';
import { aBadge } from '../badges.ts';
import { person } from '../people.ts';
import { learnerPassword, type Scenes } from './set-scene.ts';

type Makers = { [Name in keyof Scenes]: (given: Scenes[Name]['given']) => Promise<Scenes[Name]['made']> };

const makers: Makers = {
	'claim-link': aLink,
	'held-badge': aHeldBadge,
	'claim-card': async () => {
		const { token: linkToken } = await aLink({});
		return claimWithCard(system, { linkToken, claimToken: newToken(), nickname: 'Robin' });
	}
};

async function youthCentre(): Promise<string> {
	const { id } = await db()
		.selectFrom('organisations')
		.select('id')
		.where('name', '=', organisations.youth.name)
		.executeTakeFirstOrThrow();
	return id;
}

async function aLink({ revoked, ...given }: Scenes['claim-link']['given']) {
	const { badgeId, name } = await aBadge(await youthCentre(), {
		name: `River Guardian ${newId().slice(-4)}`
	});
	const { id, token, code } = await makeClaimLink(system, { badgeId, label: 'At the door', ...given });
	if (revoked) await revokeClaimLink(system, { linkId: id });
	return { id, badgeId, badgeName: name, token, code, path: `/claim/${token}` };
}

async function aHeldBadge({ birthYear, visibility = 'private', revoked }: Scenes['held-badge']['given']) {
	const address = `learner-${newId().slice(-8)}@petrana.example`;
	const passwordHash = await hashPassword(learnerPassword);
	const accountId = await act(system, 'set-scene', {}, (trx) =>
		openAccount(trx, {
			name: 'Kim Rivers',
			email: address,
			birthYear: birthYear ?? null,
			language: 'en',
			passwordHash,
			isProven: true
		})
	);
	const holder = person(accountId);
	const link = await aLink({});
	const { awardId } = await claimBadge(holder, { linkToken: link.token });
	const [kept] = await seePassport(holder);
	if (!kept) throw new Error('The badge did not reach the passport.');
	const { id: itemId } = kept.item;
	if (visibility !== 'private') await setVisibility(holder, { itemId, visibility });
	const shareToken = visibility === 'by-link' ? await shareItem(holder, { itemId }) : '';
	if (revoked) await revokeAward(system, { awardId, reason: 'Given to the wrong person.' });
	await seeAward(holder, awardId);
	const { credentialId } = kept.item;
	const document = kept.credential.document ?? '';
	return { address, itemId, awardId, credentialId, document, badgeName: link.badgeName, shareToken };
}

const [scene, given = '{}'] = process.argv.slice(2);
await openGround(config(), { lock: false });
const make = makers[scene as keyof Scenes] as (given: unknown) => Promise<unknown>;
const made = await make(JSON.parse(given));
process.stdout.write(JSON.stringify(made));
await stopEverything();
process.exit(0);
