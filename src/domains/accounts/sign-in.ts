import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { derivedSecret } from '#server/master-key.ts';

/**
 * The sign-in library on our own tables (`sign_in_*`). It keeps passwords, magic links, passkeys and sessions; what a
 * person is to Cairn stands in `accounts`, which follows by trigger in the same transaction.
 */
let made: ReturnType<typeof make> | undefined;
export const signIn = () => (made ??= make());

function make() {
	const { origin } = config();
	return betterAuth({
		appName: 'Cairn',
		baseURL: origin,
		basePath: '/api/sign-in',
		secret: derivedSecret('sign-in'),
		trustedOrigins: [origin],
		database: { db: db(), type: 'postgres', transaction: true },
		advanced: { cookiePrefix: 'cairn', database: { generateId: () => newId() } },
		telemetry: { enabled: false },
		// Every door to sign-in passes our own limit, kept in the database (limit-tries.ts).
		rateLimit: { enabled: false },
		user: { modelName: 'signInUsers' },
		session: { modelName: 'signInSessions' },
		account: { modelName: 'signInAccounts' },
		verification: { modelName: 'signInVerifications' },
		emailAndPassword: { enabled: true, minPasswordLength: 10, requireEmailVerification: false },
		plugins: [
			magicLink({ sendMagicLink: async () => undefined }),
			passkey({
				rpID: new URL(origin).hostname,
				rpName: 'Cairn',
				origin,
				schema: { passkey: { modelName: 'signInPasskeys', fields: { credentialID: 'credentialId' } } }
			})
		]
	});
}
