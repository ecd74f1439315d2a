import { claimBadge } from '#domains/awards/claim-badge.ts';
import { makeClaimLink } from '#domains/awards/make-claim-link.ts';
import { revokeAward } from '#domains/awards/revoke-awards.ts';
import { seePassport } from '#domains/passport/see-passport.ts';
import { setVisibility } from '#domains/passport/set-visibility.ts';
import { joinActivity } from '#domains/sign-ups/join-activity.ts';
import { type Person, system } from '#server/actor.ts';
import type { LoadedActivity } from './load-activities.ts';
import type { Accounts, PersonKey } from './load-people.ts';

/** Who earned what, by the title of the activity; `shown` to everybody, or kept to themself. */
const awards: { who: PersonKey; title: string; shown: boolean; takenBack?: string }[] = [
	{ who: 'learner', title: 'Climb your first wall', shown: true },
	{ who: 'learner', title: 'Raccontare ad alta voce', shown: true },
	{ who: 'learner', title: 'Očistimo bregove Lisne', shown: true },
	{ who: 'learner', title: 'Your data, your rules', shown: false },
	{ who: 'otherLearner', title: 'Il primo programma', shown: true },
	{ who: 'otherLearner', title: 'Cook for twenty', shown: true },
	{
		who: 'otherLearner',
		title: 'Say it in public',
		shown: true,
		takenBack: 'Issued to the wrong person by mistake.'
	},
	{ who: 'youngLearner', title: 'Šahovski večeri', shown: false },
	{ who: 'organiser', title: 'Repair café', shown: false }
];

const joins: [PersonKey, string][] = [
	['learner', 'Ask me anything: first jobs'],
	['learner', 'Digital storytelling, online'],
	['otherLearner', 'Repair café']
];

/** The way that everybody goes: a claim link, a claim, and the choice who sees it. */
export async function loadAwards(accounts: Accounts, activities: LoadedActivity[]): Promise<void> {
	const titled = (title: string): LoadedActivity => {
		const found = activities.find(({ demo }) => demo.title === title);
		if (!found) throw new Error(`The demonstration has no activity "${title}".`);
		return found;
	};
	for (const { who, title, shown, takenBack } of awards) {
		const holder = signedIn(accounts[who]);
		const { id: activityId, badgeId } = titled(title);
		const link = await makeClaimLink(system, { badgeId, activityId, label: 'At the door' });
		const { awardId } = await claimBadge(holder, { linkToken: link.token });
		if (shown) await show(holder, awardId);
		if (takenBack) await revokeAward(system, { awardId, reason: takenBack });
	}
	for (const [who, title] of joins)
		await joinActivity(signedIn(accounts[who]), { activityId: titled(title).id });
}

async function show(holder: Person, awardId: string): Promise<void> {
	const kept = (await seePassport(holder)).find(({ item }) => item.awardId === awardId);
	if (kept) await setVisibility(holder, { itemId: kept.item.id, visibility: 'public' });
}

export const signedIn = (accountId: string): Person => ({
	kind: 'person',
	accountId,
	isOperator: false,
	organisations: new Map(),
	cities: new Set()
});
