import path from 'node:path';
import type { Locale } from '#languages';
import { isLoopback } from './addresses.ts';
import { environment } from './environment.ts';
import { complaint, settings, type Settings } from './settings.ts';

export type FileStore =
	| { kind: 'disk'; folder: string }
	| { kind: 's3'; endpoint: string; bucket: string; region: string; key: string; secret: string };

export type Config = {
	port: number;
	/** undefined = every address of the machine */
	host: string | undefined;
	/** protocol and host, without a slash at the end */
	origin: string;
	dataFolder: string;
	/** undefined = the embedded PostgreSQL */
	databaseUrl: string | undefined;
	replicaUrl: string | undefined;
	smtpUrl: string | undefined;
	mailFrom: string;
	/** undefined = nobody reports bounces and complaints */
	mailReportsToken: string | undefined;
	/** Address of the licence of the open data. */
	dataLicence: string;
	/** 32 bytes in base64; undefined = read it from `masterKeyFile` */
	masterKey: string | undefined;
	masterKeyFile: string;
	/** A demonstration: made-up content, and a mailbox page instead of mail. */
	isDemo: boolean;
	/** undefined = every language whose translation is complete */
	languages: Locale[] | undefined;
	files: FileStore;
	evidence: {
		mostBytes: number;
		archives: boolean;
		/** undefined = files are not scanned */
		clamd: { host: string; port: number } | undefined;
	};
	/** `host:port` in lower case */
	fetchAllow: string[];
	/** header in lower case; depth = how many proxies of ours append to it */
	trustedProxy: { header: string; depth: number } | undefined;
	/** `open`: without a token, and only from this machine. */
	vcApi: { kind: 'off' } | { kind: 'open' } | { kind: 'token'; token: string };
	map: {
		/** undefined = none of one's own */
		streets: string | undefined;
		/** undefined = our own map */
		style: { address: string; hosts: string[] } | undefined;
	};
	/** undefined = only towns and places that we know ourselves */
	geocoder: { kind: 'photon' | 'nominatim'; address: string } | undefined;
	log: 'debug' | 'info' | 'warn' | 'error' | 'silent';
	/** `on`: quick ways to sign and check are compared with the general one. */
	shadow: 'on' | 'off';
	/** Of a badge given to a whole list: so many are put into the queue in a minute. */
	mailsAMinute: number;
	worker: 'in-process' | 'off';
};

export class WrongSettings extends Error {
	override name = 'WrongSettings';
	readonly complaints: string[];
	constructor(complaints: string[]) {
		super(`Cairn cannot start with these settings:\n${complaints.map((line) => `  - ${line}`).join('\n')}`);
		this.complaints = complaints;
	}
}

type Environment = Record<string, string | undefined>;

/** Reads the whole environment, or throws one {@link WrongSettings} that names everything that is wrong. */
export function readConfig(env: Environment): Config {
	// An empty variable (`SMTP_URL=`) means the same as none: that is how .env files switch a setting off.
	const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
	const read = settings.safeParse(given);
	const wrong = read.success
		? []
		: read.error.issues.map((issue) => {
				const name = String(issue.path[0]);
				return complaint(name, given[name], issue.message);
			});
	wrong.push(...contradictions(given));
	if (!read.success || wrong.length > 0) throw new WrongSettings(wrong);
	return fromSettings(read.data);
}

function contradictions(given: Environment): string[] {
	const wrong: string[] = [];
	if (given.CAIRN_MASTER_KEY && given.CAIRN_MASTER_KEY_FILE) {
		wrong.push('CAIRN_MASTER_KEY and CAIRN_MASTER_KEY_FILE are both set; keep one of them.');
	}
	if (given.CAIRN_FILES === 's3') {
		for (const name of ['CAIRN_S3_ENDPOINT', 'CAIRN_S3_BUCKET', 'CAIRN_S3_KEY', 'CAIRN_S3_SECRET']) {
			if (!given[name]) wrong.push(complaint(name, undefined, 'CAIRN_FILES=s3 needs it.'));
		}
	}
	if (given.CAIRN_VC_API_TOKEN === 'none' && !isLocalOrigin(given.CAIRN_ORIGIN)) {
		wrong.push(
			'CAIRN_VC_API_TOKEN=none is only for a localhost origin; write a token of 32 or more characters.'
		);
	}
	return wrong;
}

const isLocalOrigin = (origin: string | undefined): boolean =>
	origin === undefined || (URL.canParse(origin) && isLoopback(new URL(origin).hostname));

function vcApi(token: string | undefined): Config['vcApi'] {
	if (token === undefined) return { kind: 'off' };
	return token === 'none' ? { kind: 'open' } : { kind: 'token', token };
}

function fromSettings(set: Settings): Config {
	const port = set.PORT ?? 3000;
	const origin = set.CAIRN_ORIGIN ?? `http://localhost:${port}`;
	const dataFolder = path.resolve(set.CAIRN_DATA ?? 'data');
	return {
		port,
		host: set.HOST,
		origin,
		dataFolder,
		databaseUrl: set.DATABASE_URL,
		replicaUrl: set.DATABASE_REPLICA_URL,
		smtpUrl: set.SMTP_URL,
		mailFrom: set.CAIRN_MAIL_FROM ?? `Cairn <no-reply@${new URL(origin).hostname}>`,
		mailReportsToken: set.CAIRN_MAIL_REPORTS_TOKEN,
		dataLicence: set.CAIRN_DATA_LICENCE ?? 'https://creativecommons.org/licenses/by/4.0/',
		masterKey: set.CAIRN_MASTER_KEY,
		masterKeyFile: path.resolve(set.CAIRN_MASTER_KEY_FILE ?? path.join(dataFolder, 'master-key')),
		isDemo: isDemo(set, origin),
		languages: set.CAIRN_LANGUAGES,
		files: fileStore(set, dataFolder),
		evidence: {
			mostBytes: (set.CAIRN_EVIDENCE_MB ?? 100) * 1024 ** 2,
			archives: set.CAIRN_EVIDENCE_ARCHIVES === 'on',
			clamd: hostAndPort(set.CAIRN_CLAMD)
		},
		fetchAllow: set.CAIRN_FETCH_ALLOW ?? [],
		trustedProxy: trustedProxy(set.CAIRN_TRUSTED_PROXY),
		vcApi: vcApi(set.CAIRN_VC_API_TOKEN),
		map: {
			streets: set.CAIRN_MAP_PMTILES && path.resolve(set.CAIRN_MAP_PMTILES),
			style: style(set.CAIRN_MAP_STYLE)
		},
		geocoder: geocoder(set.CAIRN_GEOCODER),
		log: set.CAIRN_LOG ?? 'info',
		shadow: set.CAIRN_SHADOW ?? 'off',
		mailsAMinute: set.CAIRN_MAILS_A_MINUTE ?? 300,
		worker: set.CAIRN_WORKER ?? 'in-process'
	};
}

function isDemo(set: Settings, origin: string): boolean {
	const asked = set.CAIRN_DEMO ?? 'auto';
	return asked === 'on' || (asked === 'auto' && !set.DATABASE_URL && isLoopback(new URL(origin).hostname));
}

function fileStore(set: Settings, dataFolder: string): FileStore {
	if (set.CAIRN_FILES !== 's3') return { kind: 'disk', folder: path.join(dataFolder, 'files') };
	return {
		kind: 's3',
		endpoint: set.CAIRN_S3_ENDPOINT ?? '',
		bucket: set.CAIRN_S3_BUCKET ?? '',
		region: set.CAIRN_S3_REGION ?? 'us-east-1',
		key: set.CAIRN_S3_KEY ?? '',
		secret: set.CAIRN_S3_SECRET ?? ''
	};
}

function hostAndPort(text: string | undefined): { host: string; port: number } | undefined {
	const [host = '', port] = text?.split(':') ?? [];
	return port === undefined ? undefined : { host, port: Number(port) };
}

function style(addresses: string[] | undefined): Config['map']['style'] {
	const [address] = addresses ?? [];
	if (!addresses || address === undefined) return undefined;
	return { address, hosts: [...new Set(addresses.map((each) => new URL(each).origin))] };
}

function geocoder(address: string | undefined): Config['geocoder'] {
	if (address === undefined) return undefined;
	return { kind: /\/api\/?$/.test(new URL(address).pathname) ? 'photon' : 'nominatim', address };
}

function trustedProxy(value: string | undefined): Config['trustedProxy'] {
	if (!value || value === 'none') return undefined;
	const [header = '', depth = '1'] = value.toLowerCase().split(':');
	return { header, depth: Number(depth) };
}

let read: Config | undefined;

/** The configuration of this process, read once. */
export function config(): Config {
	read ??= readConfig(environment);
	return read;
}
