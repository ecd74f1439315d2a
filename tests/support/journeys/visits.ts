import type { Page } from '@playwright/test';
import { batchVisits } from './batch-visits.ts';
import { discoveryVisits } from './discovery-visits.ts';
import { doorVisits } from './door-visits.ts';
import { endorsementVisits } from './endorsement-visits.ts';
import { evidenceVisits } from './evidence-visits.ts';
import { frameworkVisits } from './framework-visits.ts';
import { playlistVisits } from './playlist-visits.ts';
import { portalVisits } from './portal-visits.ts';
import { signUpVisits } from './sign-up-visits.ts';
import { press, root, type Visit } from './visit.ts';

export type { Role, Visit } from './visit.ts';

const open: Visit[] = [
	{ route: root, as: 'visitor', at: () => '/en' },
	{ route: root, as: 'visitor', state: 'Italian', at: () => '/it' },
	{ route: `${root}/activities/[id=id]`, as: 'visitor', at: (ids) => `/en/activities/${ids.activityId}` },
	{
		route: `${root}/activities/[id=id]`,
		as: 'visitor',
		state: 'course in another language',
		at: (ids) => `/it/activities/${ids.courseId}`
	},
	{ route: `${root}/badges/[id=id]`, as: 'visitor', at: (ids) => `/en/badges/${ids.badgeId}` },
	{ route: `${root}/cities`, as: 'visitor', at: () => '/en/cities' },
	{ route: `${root}/cities/[id=id]`, as: 'visitor', at: (ids) => `/en/cities/${ids.cityId}` },
	{ route: `${root}/organisations`, as: 'visitor', at: () => '/en/organisations' },
	{
		route: `${root}/organisations/[id=id]`,
		as: 'visitor',
		at: (ids) => `/en/organisations/${ids.organisationId}`
	},
	{ route: `${root}/credentials/[id=id]`, as: 'visitor', at: (ids) => `/en/credentials/${ids.credentialId}` },
	{
		route: `${root}/credentials/[id=id]`,
		as: 'visitor',
		state: 'taken back',
		at: (ids) => `/en/credentials/${ids.revokedCredentialId}`
	},
	{ route: `${root}/shares/[token]`, as: 'visitor', at: (ids) => `/en/shares/${ids.shareToken}` },
	{ route: `${root}/offline`, as: 'visitor', at: () => '/en/offline' },
	{ route: `${root}/mailbox`, as: 'visitor', at: () => '/en/mailbox' },
	{
		route: `${root}/invitations/[token]`,
		as: 'visitor',
		at: (ids) => `/en/invitations/${ids.invitationToken}`
	}
];

const checking: Visit[] = [
	{ route: `${root}/open-data`, as: 'visitor', at: () => '/en/open-data' },
	{ route: `${root}/verify`, as: 'visitor', at: () => '/en/verify' },
	{
		route: `${root}/verify`,
		as: 'visitor',
		state: 'nothing given',
		at: () => '/en/verify',
		act: press('Check')
	},
	{
		route: `${root}/verify`,
		as: 'visitor',
		state: 'true',
		at: (ids) => `/en/verify?link=/credentials/${ids.credentialId}`,
		act: checkLink
	},
	{
		route: `${root}/verify`,
		as: 'visitor',
		state: 'taken back',
		at: (ids) => `/en/verify?link=/credentials/${ids.revokedCredentialId}`,
		act: checkLink
	},
	{
		route: `${root}/verify`,
		as: 'visitor',
		state: 'not valid',
		at: () => '/en/verify',
		act: async (page) => {
			await page.getByLabel('Or the text').fill('{}');
			await press('Check')(page);
		}
	}
];

/** The address in the table has no host, since ports differ. */
async function checkLink(page: Page): Promise<void> {
	const link = page.getByLabel('Link to the badge');
	await link.fill(new URL(await link.inputValue(), page.url()).href);
	await press('Check')(page);
}

const claiming: Visit[] = [
	{ route: `${root}/claim`, as: 'visitor', at: () => '/en/claim' },
	{
		route: `${root}/claim`,
		as: 'visitor',
		state: 'wrong code',
		at: () => '/en/claim',
		act: async (page) => {
			await page.getByLabel('Code').fill('AAAA-AAAA');
			await press('Go on')(page);
		}
	},
	{ route: `${root}/claim/[token]`, as: 'visitor', at: (ids) => `/en/claim/${ids.linkToken}` },
	{ route: `${root}/claim/[token]`, as: 'learner', at: (ids) => `/en/claim/${ids.linkToken}` },
	{
		route: `${root}/claim/[token]`,
		as: 'learner',
		state: 'had already',
		at: (ids) => `/en/claim/${ids.usedLinkToken}`
	},
	{
		route: `${root}/claim/[token]/card`,
		as: 'visitor',
		at: (ids) => `/en/claim/${ids.linkToken}`,
		act: async (page) => {
			if (page.url().endsWith('/card')) return;
			await page.getByText('No e-mail? Take it on a card').click();
			await page.getByLabel('Nickname').fill('Robin');
			await press('Make my card')(page);
		}
	},
	{ route: `${root}/claim-cards/[code]`, as: 'visitor', at: (ids) => `/en/claim-cards/${ids.cardCode}` },
	{ route: `${root}/claim-cards/[code]`, as: 'learner', at: (ids) => `/en/claim-cards/${ids.cardCode}` },
	{ route: `${root}/passport`, as: 'visitor', at: () => '/en/passport' },
	{ route: `${root}/passport`, as: 'assessor', state: 'empty', at: () => '/en/passport' },
	{ route: `${root}/passport`, as: 'learner', at: () => '/en/passport' },
	{ route: `${root}/passport/[id=id]`, as: 'learner', at: (ids) => `/en/passport/${ids.itemId}` }
];

const account: Visit[] = [
	{ route: `${root}/sign-in`, as: 'visitor', at: () => '/en/sign-in' },
	{
		route: `${root}/sign-in`,
		as: 'visitor',
		state: 'refused',
		at: () => '/en/sign-in',
		act: async (page) => {
			await page.getByLabel('E-mail address').fill('nobody@petrana.example');
			await page.getByLabel('Password').fill('wrong');
			await press('Sign in')(page);
		}
	},
	{ route: `${root}/sign-in/link`, as: 'visitor', at: () => '/en/sign-in/link?token=x' },
	{ route: `${root}/sign-in/password`, as: 'visitor', at: () => '/en/sign-in/password' },
	{
		route: `${root}/sign-in/password`,
		as: 'visitor',
		state: 'choosing',
		at: () => '/en/sign-in/password?token=x'
	},
	{ route: `${root}/sign-in/sent`, as: 'visitor', at: () => '/en/sign-in/sent' },
	{ route: `${root}/sign-up`, as: 'visitor', at: () => '/en/sign-up' },
	{
		route: `${root}/sign-up`,
		as: 'visitor',
		state: 'refused',
		at: () => '/en/sign-up',
		act: async (page) => {
			await page.getByLabel('E-mail address').fill('somebody@petrana.example');
			await page.getByLabel('Year of birth').fill('12');
			await press('Create account')(page);
		}
	},
	{ route: `${root}/sign-out`, as: 'learner', at: () => '/en/sign-out' },
	{ route: `${root}/account`, as: 'learner', at: () => '/en/account' },
	{ route: `${root}/account/address`, as: 'learner', at: () => '/en/account/address?token=x' }
];

const organising: Visit[] = [
	{ route: `${root}/dashboard`, as: 'learner', state: 'no organisation', at: () => '/en/dashboard' },
	{ route: `${root}/dashboard`, as: 'organiser', at: () => '/en/dashboard' },
	{ route: `${root}/dashboard`, as: 'assessor', at: () => '/en/dashboard' },
	{ route: `${root}/activities/new`, as: 'organiser', at: () => '/en/activities/new' },
	{
		route: `${root}/activities/new`,
		as: 'learner',
		state: 'no organisation',
		at: () => '/en/activities/new'
	},
	{
		route: `${root}/activities/[id=id]`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.activityId}`
	},
	{
		route: `${root}/activities/[id=id]/edit`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.activityId}/edit`
	},
	{
		route: `${root}/activities/[id=id]/edit`,
		as: 'organiser',
		state: 'not ready',
		at: (ids) => `/en/activities/${ids.draftActivityId}/edit`,
		act: press('Publish')
	},
	{
		route: `${root}/activities/[id=id]/copy`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.activityId}/copy`
	},
	{
		route: `${root}/activities/[id=id]/participants`,
		as: 'organiser',
		at: (ids) => `/en/activities/${ids.activityId}/participants`
	},
	{ route: `${root}/badges/[id=id]`, as: 'organiser', at: (ids) => `/en/badges/${ids.badgeId}` },
	{ route: `${root}/badges/[id=id]/edit`, as: 'organiser', at: (ids) => `/en/badges/${ids.badgeId}/edit` },
	{
		route: `${root}/badges/[id=id]/edit/design`,
		as: 'organiser',
		at: (ids) => `/en/badges/${ids.badgeId}/edit/design`
	},
	{
		route: `${root}/badges/[id=id]/edit`,
		as: 'organiser',
		state: 'not ready',
		at: (ids) => `/en/badges/${ids.draftBadgeId}/edit`,
		act: async (page) => {
			await page.getByLabel('Name', { exact: true }).fill('');
			await press('Publish')(page);
		}
	},
	{ route: `${root}/badges/[id=id]/links`, as: 'organiser', at: (ids) => `/en/badges/${ids.badgeId}/links` },
	{
		route: `${root}/badges/[id=id]/links/[link=id]`,
		as: 'organiser',
		at: (ids) => `/en/badges/${ids.badgeId}/links/${ids.linkId}`
	},
	{
		route: `${root}/badges/[id=id]/links/[link=id]/sheet`,
		as: 'organiser',
		at: (ids) => `/en/badges/${ids.badgeId}/links/${ids.linkId}/sheet`
	},
	{ route: `${root}/badges/[id=id]/awards`, as: 'organiser', at: (ids) => `/en/badges/${ids.badgeId}/awards` }
];

const places: Visit[] = [
	{ route: `${root}/organisations/new`, as: 'learner', at: () => '/en/organisations/new' },
	{
		route: `${root}/organisations/[id=id]/members`,
		as: 'youthOwner',
		at: (ids) => `/en/organisations/${ids.organisationId}/members`
	},
	{
		route: `${root}/organisations/[id=id]/settings`,
		as: 'youthOwner',
		at: (ids) => `/en/organisations/${ids.organisationId}/settings`
	},
	{
		route: `${root}/organisations/[id=id]`,
		as: 'cityAdmin',
		at: (ids) => `/en/organisations/${ids.organisationId}`
	},
	{ route: `${root}/cities/[id=id]`, as: 'cityAdmin', at: (ids) => `/en/cities/${ids.cityId}` },
	{
		route: `${root}/cities/[id=id]/settings`,
		as: 'cityAdmin',
		at: (ids) => `/en/cities/${ids.cityId}/settings`
	},
	{ route: `${root}/cities/new`, as: 'operator', at: () => '/en/cities/new' },
	{
		route: `${root}/invitations/[token]`,
		as: 'learner',
		at: (ids) => `/en/invitations/${ids.invitationToken}`
	}
];

/** Error pages: of a language, of none, of an action that one may not do, of a link that gives nothing. */
const errors: Visit[] = [
	{ route: 'error', as: 'visitor', state: '404', at: () => '/en/nowhere' },
	{ route: 'error', as: 'visitor', state: '404 without a language', at: () => '/nowhere/at/all' },
	{ route: 'error', as: 'visitor', state: '404 of a page', at: (ids) => `/en/badges/${ids.activityId}` },
	{ route: 'error', as: 'visitor', state: '401', at: (ids) => `/en/passport/${ids.itemId}` },
	{ route: 'error', as: 'learner', state: '403', at: (ids) => `/en/badges/${ids.badgeId}/awards` },
	{ route: 'error', as: 'visitor', state: 'unknown link', at: () => `/en/claim/${'A'.repeat(22)}` }
];

/** Every page in every state that looks different, with the role that sees it so. */
export const visits: Visit[] = [
	...open,
	...doorVisits,
	...batchVisits,
	...discoveryVisits,
	...frameworkVisits,
	...checking,
	...claiming,
	...account,
	...organising,
	...places,
	...playlistVisits,
	...signUpVisits,
	...portalVisits,
	...endorsementVisits,
	...evidenceVisits,
	...errors
];
