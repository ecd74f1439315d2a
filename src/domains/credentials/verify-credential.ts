import {
	CredentialError,
	type Check,
	isIdentity,
	unbake,
	type Verification,
	verify
} from '@cairn/credentials';
import { Refusal } from '#server/refusal.ts';
import { verifyOptions } from './verify-options.ts';

export type Verdict = Pick<Verification, 'verdict' | 'facts' | 'elm'> & {
	checks: Pick<Check, 'name' | 'outcome' | 'code'>[];
	/** The text that was checked, so that it can be checked against an address later. */
	text: string;
};

/** Whether a credential of any issuer is true: its text, or the bytes of a file that holds it. */
export async function verifyCredential(given: string | Uint8Array): Promise<Verdict> {
	const text = typeof given === 'string' ? given : credentialIn(given);
	const { verdict, checks, facts, elm } = await verify(text, await verifyOptions());
	return {
		verdict,
		facts,
		...(elm ? { elm } : {}),
		checks: checks.map(({ name, outcome, ...rest }) => ({ name, outcome, ...codeOf(rest) })),
		text
	};
}

const codeOf = ({ code }: Pick<Check, 'code'>) => (code === undefined ? {} : { code });

/** Whether the credential was given to this address. The hash inside is never shown. */
export function isHeldBy(text: string, address: string): boolean {
	const document = read(text);
	if (typeof document !== 'object' || document === null) return false;
	const { credentialSubject: subject } = document as { credentialSubject?: { identifier?: never } | null };
	return isIdentity(subject?.identifier, address);
}

/** Anything may have been pasted; what is no JSON belongs to nobody. */
function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const problems: Partial<Record<CredentialError['code'], string>> = {
	'picture-damaged': 'verify_problem_damaged',
	'picture-without-credential': 'verify_problem_empty_picture'
};

/** The text of the credential in a picture, or of a JSON file. */
function credentialIn(file: Uint8Array): string {
	const start = Buffer.from(file.subarray(0, 64)).toString('utf8').trimStart();
	if (start.startsWith('{')) return Buffer.from(file).toString('utf8');
	try {
		const { credential } = unbake(file);
		if (credential === undefined) throw unreadable('verify_problem_older');
		return credential;
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		throw unreadable(problems[error.code] ?? 'verify_problem_picture');
	}
}

const unreadable = (message: string) =>
	new Refusal('unreadable-file', { fields: [{ field: 'file', message }] });
