import { testLaw } from './law-test.ts';

const act = 'src/domains/badges/publish-badge.ts';

testLaw('cairn/law-1-floors', {
	refused: [
		['a room that imports upward', act, `import { a } from '#domains/awards/award.ts';`],
		[
			'a neighbour of the same floor',
			'src/domains/activities/activity.ts',
			`import { a } from '#domains/credentials/credential.ts';`
		],
		['a type from above', act, `import type { A } from '#domains/awards/award.ts';`],
		['a type from above, named in place', act, `export type A = import('#domains/awards/award.ts').Award;`],
		['a late import from above', act, `export const a = await import('#domains/awards/award.ts');`],
		['the queries of another room', act, `import { a } from '#domains/accounts/accounts.sql.server.ts';`],
		[
			'the queries of a room, from a route',
			'src/routes/x/+page.server.ts',
			`import { a } from '#domains/badges/badges.sql.server.ts';`
		],
		[
			'the queries of a room, from a script',
			'scripts/mend.ts',
			`import { a } from '#domains/badges/badges.sql.server.ts';`
		],
		['a room by ../', act, `import { a } from '../accounts/account.ts';`],
		['the ground by ../', 'tests/journeys/claim.ts', `import { a } from '../../src/server/db.ts';`],
		['$lib', act, `import { a } from '$lib/badge.ts';`],
		['the ground that knows a room', 'src/server/db.ts', `import { a } from '#domains/accounts/account.ts';`],
		['the ground that draws', 'src/server/mail.ts', `import { a } from '#ui/mark.ts';`],
		[
			'a component that knows a room',
			'src/ui/Card.svelte',
			`<script lang="ts">import { a } from '#domains/badges/badge.ts';</script>`
		],
		[
			'a package that knows the house',
			'packages/credentials/src/a.ts',
			`import { a } from '#server/clock.ts';`
		],
		['a package that knows the messages', 'packages/credentials/src/a.ts', `import { m } from '#messages';`],
		['a room that knows the jobs', act, `import { jobs } from '../../worker.ts';`],
		['test support outside tests', act, `import { newBadge } from '#support/badges.ts';`],
		['test support in the entry', 'src/main.ts', `import { a } from '#support/server.ts';`],
		[
			'a migration that follows the code',
			'migrations/2026-01-01-start.ts',
			`import { a } from '#server/id.ts';`
		],
		[
			'a route that reaches into a neighbour',
			'src/routes/a/+page.svelte',
			`<script lang="ts">import A from '../b/A.svelte';</script>`
		],
		['a room on no floor', 'src/domains/shop/buy-badge.ts', `import { a } from '#domains/badges/badge.ts';`],
		['a folder of src that is no room', act, `import { a } from '../../things/a.ts';`]
	],
	accepted: [
		['a room below', act, `import { a } from '#domains/accounts/account.ts';`],
		['its own queries', act, `import { a } from './badges.sql.server.ts';`],
		['the ground', act, `import { act } from '#server/act.ts'; import type { Tables } from '#tables';`],
		[
			'a package',
			'src/domains/credentials/issue-credential.ts',
			`import { issue } from '@cairn/credentials';`
		],
		['npm', act, `import { z } from 'zod'; import { createHash } from 'node:crypto';`],
		['messages in a room', act, `import { m } from '#messages';`],
		[
			'test support in a test',
			'src/domains/badges/publish-badge.test.ts',
			`import { a } from '#support/badges.ts';`
		],
		[
			'the entry that sees actions',
			'src/worker.ts',
			`import { a } from '#domains/passport/on-account-left.ts';`
		],
		['the entry that starts the build', 'src/main.ts', `import { handler } from '../build/handler.js';`],
		[
			'a bench that sees everything',
			'bench/bulk.ts',
			`import { a } from '#domains/awards/issue-awards.ts'; import { s } from '#support/server.ts';`
		],
		[
			'a component in the folder above',
			'src/routes/badges/new/+page.svelte',
			`<script lang="ts">import A from '../BadgeForm.svelte';</script>`
		],
		['the test runner with its support', 'scripts/test.ts', `import { a } from '#support/server.ts';`],
		['a journey that starts the entry', 'tests/support/server.ts', `await import('../../src/main.ts');`],
		[
			'a package of several folders',
			'packages/credentials/src/jose/sign.ts',
			`import { a } from '../engine/bytes.ts';`
		]
	]
});

testLaw('cairn/law-1-no-barrels', {
	refused: [
		['export … from', act, `export { a } from './badge.ts';`],
		['export *', 'src/server/db.ts', `export * from './id.ts';`],
		['export type … from', act, `export type { A } from './badge.ts';`],
		['an index', 'src/domains/badges/index.ts', `export const a = 1;`]
	],
	accepted: [
		['the name that SvelteKit gives', 'src/service-worker/index.ts', `export const a = 1;`],
		['a name made here', act, `export const a = 1; export function b() {}`],
		['the one door of a package', 'packages/credentials/src/index.ts', `export { a } from './a.ts';`]
	]
});
