import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { magicLink } from 'better-auth/plugins';
import { act } from '#server/act.ts';
import type { Person } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { log } from '#server/log.ts';
import { derivedSecret } from '#server/master-key.ts';
import { Refusal } from '#server/refusal.ts';
import { longestPassword, shortestPassword } from './account.ts';
import { linkMinutes, mailPasswordReset, mailSignInLink } from './sign-in-mails.ts';
import { limitSignIn } from './sign-in-tries.ts';
import type { Visit } from './visit.ts';

/**
 * The sign-in library on our own tables (`sign_in_*`). It keeps passwords, magic links, passkeys and sessions; what a
 * person is to Cairn stands in `accounts`, which follows by trigger in the same transaction.
 */
let made: ReturnType<typeof make> | undefined;
export const signIn = () => (made ??= make());

const sessionDays = 180;

function make() {
	const { origin } = config();
	return betterAuth({
		appName: 'Cairn',
		baseURL: origin,
		basePath: '/api/sign-in',
		secret: derivedSecret('sign-in'),
		trustedOrigins: [origin],
		database: { db: db(), type: 'postgres', transaction: true },
		advanced: {
			cookiePrefix: 'cairn',
			database: { generateId: () => newId() },
			ipAddress: { disableIpTracking: true }
		},
		telemetry: { enabled: false },
		// Its lines name addresses; what is wrong comes to us as an error.
		logger: { disabled: true },
		// Every door to sign-in passes our own limit, kept in the database (limit-tries.ts).
		rateLimit: { enabled: false },
		user: { modelName: 'signInUsers' },
		session: { modelName: 'signInSessions', expiresIn: sessionDays * 86_400, disableSessionRefresh: true },
		account: { modelName: 'signInAccounts' },
		verification: { modelName: 'signInVerifications', storeIdentifier: 'hashed' },
		emailAndPassword: {
			enabled: true,
			minPasswordLength: shortestPassword,
			maxPasswordLength: longestPassword,
			requireEmailVerification: true,
			revokeSessionsOnPasswordReset: true,
			resetPasswordTokenExpiresIn: linkMinutes * 60,
			sendResetPassword: ({ user, token }) => mailPasswordReset(user.email, token)
		},
		databaseHooks: {
			session: { create: { after: ({ id, userId }) => audit(userId, 'sign-in', { session: id }) } }
		},
		hooks: { after: createAuthMiddleware(auditPasskey) },
		plugins: [magicLinks(), passkeys(origin)]
	});
}

const magicLinks = () =>
	magicLink({
		expiresIn: linkMinutes * 60,
		sendMagicLink: ({ email, token, metadata }) => mailSignInLink(email, token, metadata)
	});

const passkeys = (origin: string) =>
	passkey({
		rpID: new URL(origin).hostname,
		rpName: 'Cairn',
		origin,
		authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
		schema: { passkey: { modelName: 'signInPasskeys', fields: { credentialID: 'credentialId' } } }
	});

/** The library holds its own transactions, so what it did is written to the audit log right after. */
const audit = (accountId: string, verb: string, about: Record<string, string>): Promise<void> =>
	act(themself(accountId), verb, about, async () => undefined);

async function auditPasskey(context: { path: string; context: { returned?: unknown } }): Promise<void> {
	if (context.path !== '/passkey/verify-registration') return;
	const { id, userId } = (context.context.returned ?? {}) as { id?: string; userId?: string };
	if (id && userId) await audit(userId, 'add-passkey', { passkey: id });
}

/** Somebody who has just proven who they are; roles do not matter to what they do to their own account. */
export const themself = (accountId: string): Person => ({
	kind: 'person',
	accountId,
	isOperator: false,
	organisations: new Map(),
	cities: new Set()
});

export const headersOf = ({ cookie, userAgent }: Visit): Headers =>
	new Headers({ ...(cookie && { cookie }), ...(userAgent && { 'user-agent': userAgent }) });

/** Whether the library said no, as it does to a wrong password or a used link. Anything else is a bug. */
export const saidNo = (error: unknown): boolean => error instanceof APIError && error.statusCode < 500;

/** All of the library that a browser may reach by itself: the two ceremonies of a passkey. */
const open = new Set([
	'/passkey/generate-register-options',
	'/passkey/verify-registration',
	'/passkey/generate-authenticate-options',
	'/passkey/verify-authentication'
]);

/** Hands the library a request of the browser; everything else is asked of it by our own actions. */
export async function handOver(request: Request, client: string): Promise<Response> {
	const path = new URL(request.url).pathname.replace(/^\/api\/sign-in/, '');
	if (!open.has(path)) throw new Refusal('not-found');
	await limitSignIn('passkey', { client });
	const response = await signIn().handler(request);
	if (response.status >= 500) log.error({ status: response.status, path }, 'The sign-in library failed');
	return response;
}
