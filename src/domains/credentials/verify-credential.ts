import {
	CredentialError,
	type Check,
	type EndorsementResult,
	isIdentity,
	isRecipient,
	unbake,
	type Verification,
	verify
} from '@cairn/credentials';
import type { InsideResult, JsonObject, RecordResult } from '@cairn/credentials/types';
import { Refusal } from '#server/refusal.ts';
import { type OwnAnswer, verifyOptions } from './verify-options.ts';

type ToldCheck = Pick<Check, 'name' | 'outcome' | 'code'>;

export type Verdict = Pick<Verification, 'verdict' | 'facts' | 'elm' | 'hosted'> & {
	checks: ToldCheck[];
	record?: ToldRecord;
	/** What stands inside: who vouches, in which words, and whether that holds. */
	endorsements: InsideVerdict[];
	/** The text that was checked, so that it can be checked against an address later. */
	text: string;
};

/** What is inside a Comprehensive Learner Record. */
export type ToldRecord = { total: number; credentials: ToldInside[] };

export type ToldInside = Pick<InsideResult, 'verdict' | 'facts'> & {
	checks: ToldCheck[];
	record?: ToldRecord;
};

type InsideVerdict = Pick<EndorsementResult, 'path' | 'verdict' | 'issuerName' | 'comment'> & {
	isWithdrawn: boolean;
};

/** Whether a credential of any issuer is true: its text, its address, or the bytes of a file that holds it. */
export async function verifyCredential(given: string | Uint8Array, own?: OwnAnswer): Promise<Verdict> {
	return (await judge(given, own)).verdict;
}

/** The same, and whether it was given to this address. The hash inside is never shown. */
export async function compareHolder(
	text: string,
	address: string,
	own: OwnAnswer
): Promise<{ verdict: Verdict; holder: { address: string; matches: boolean } }> {
	const { verdict, credential } = await judge(text, own);
	return { verdict, holder: { address, matches: isHeldBy(credential, address) } };
}

async function judge(given: string | Uint8Array, own?: OwnAnswer) {
	const text = typeof given === 'string' ? given : credentialIn(given);
	const options = await verifyOptions(own);
	const { verdict, checks, facts, elm, hosted, record, credential, endorsements } = await verify(
		text,
		options
	);
	const told: Verdict = {
		verdict,
		facts,
		endorsements: endorsements.map(insideVerdict),
		...(elm ? { elm } : {}),
		...(hosted ? { hosted } : {}),
		...(record ? { record: toldRecord(record) } : {}),
		checks: checks.map(toldCheck),
		text
	};
	return { verdict: told, credential };
}

const toldCheck = ({ name, outcome, code }: Check): ToldCheck => ({
	name,
	outcome,
	...(code === undefined ? {} : { code })
});

function toldRecord({ total, credentials }: RecordResult): ToldRecord {
	const told = credentials.map(({ verdict, facts, checks, record }) => ({
		verdict,
		facts,
		checks: checks.map(toldCheck),
		...(record ? { record: toldRecord(record) } : {})
	}));
	return { total, credentials: told };
}
const insideVerdict = ({ path, verdict, issuerName, comment, checks }: EndorsementResult): InsideVerdict => ({
	path,
	verdict,
	...(issuerName === undefined ? {} : { issuerName }),
	...(comment === undefined ? {} : { comment }),
	isWithdrawn: checks.some(({ code }) => code === 'status-revoked')
});

export function isHeldBy(credential: JsonObject | undefined, address: string): boolean {
	if (!credential) return false;
	const { credentialSubject: subject, recipient } = credential;
	const identifier =
		typeof subject === 'object' && subject && 'identifier' in subject ? subject.identifier : undefined;
	return isIdentity(identifier, address) || isRecipient(recipient, address);
}

const problems: Partial<Record<CredentialError['code'], string>> = {
	'picture-damaged': 'verify_problem_damaged',
	'picture-without-credential': 'verify_problem_empty_picture'
};

const jwt = /^[\w-]{10,}\.[\w-]+\.[\w-]*\s*$/;

/** The text of the credential in a picture, or of a JSON or JWT file. */
function credentialIn(file: Uint8Array): string {
	const start = Buffer.from(file.subarray(0, 64)).toString('utf8').trimStart();
	const text = Buffer.from(file).toString('utf8').trim();
	if (start.startsWith('{') || jwt.test(text)) return text;
	try {
		const { credential, assertion } = unbake(file);
		return credential ?? assertion ?? '';
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		throw unreadable(problems[error.code] ?? 'verify_problem_picture');
	}
}

const unreadable = (message: string) =>
	new Refusal('unreadable-file', { fields: [{ field: 'file', message }] });
