import { testLaw } from './law-test.ts';

const act = 'src/domains/badges/publish-badge.ts';
const table = `export const status = { gone: 410, 'not-found': 404, forbidden: 403 };`;

testLaw('cairn/law-5-refusal', {
	refused: [
		['an Error', act, `export const a = () => { throw new Error('no'); };`],
		['a text', act, `export const a = () => { throw 'no'; };`],
		['something made elsewhere', act, `export const a = (mine: Error) => { throw mine; };`],
		[
			'what another function makes',
			act,
			`const no = () => new Error('no'); export const a = () => { throw no(); };`
		],
		['a second status table', 'src/routes/answer.ts', table]
	],
	accepted: [
		['a Refusal', act, `export const a = () => { throw new Refusal('not-found'); };`],
		[
			'what was caught',
			act,
			`export const a = (b: () => void) => { try { b(); } catch (bug) { throw bug; } };`
		],
		[
			'a refusal made above',
			act,
			`const no = (key: string) => new Refusal('gone', { key }); export const a = () => { throw no('x'); };`
		],
		[
			'a bug of the ground',
			'src/server/db.ts',
			`export const a = () => { throw new Error('no database'); };`
		],
		['the one status table', 'src/server/refusal.ts', table],
		['other numbers', act, `export const a = { width: 420, height: 500, gap: 4 };`]
	]
});

const words = {
	'src/domains/badges/badge.ts': `export const a = 1;`,
	'src/server/act.ts': `export const act = 1;`
};

testLaw('cairn/law-6-may', {
	tree: words,
	refused: [
		[
			'an action that asks nobody',
			act,
			`import { act } from '#server/act.ts'; export const a = () => act();`
		],
		[
			'a may that asks only for the type',
			act,
			`import { act } from '#server/act.ts'; import type { May } from './may.ts'; export const a = () => act();`
		],
		['a page that asks', 'src/routes/a/+page.server.ts', `import { mayEdit } from '#domains/badges/may.ts';`],
		['a may that waits', 'src/domains/badges/may.ts', `export async function mayEdit() {}`],
		['a may that reads', 'src/domains/badges/may.ts', `import { a } from './badges.sql.server.ts';`],
		['a may on the ground', 'src/domains/badges/may.ts', `import { db } from '#server/db.ts';`]
	],
	accepted: [
		[
			'an action that asks',
			act,
			`import { act } from '#server/act.ts'; import { mayEdit } from './may.ts'; export const a = () => act(mayEdit);`
		],
		[
			'an action that asks below',
			act,
			`import { act } from '#server/act.ts'; import { mayManage } from '#domains/organisations/may.ts'; export const a = () => act(mayManage);`
		],
		[
			'a listener to a fact',
			'src/domains/badges/on-account-left.ts',
			`import { act } from '#server/act.ts'; export const a = () => act();`
		],
		['a type of the ground', act, `import type { Actor } from '#server/act.ts'; export type A = Actor;`],
		[
			'a may of words, types and lower mays',
			'src/domains/badges/may.ts',
			`import type { Actor } from '#server/act.ts'; import { a } from './badge.ts'; import { mayManage } from '#domains/organisations/may.ts'; export const mayEdit = (who: Actor) => mayManage(who, a);`
		]
	]
});
