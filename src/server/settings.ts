import { z } from 'zod';
import { isLocale, locales } from '#languages';
import { isAddress, isOrigin, isSafeOrigin } from './addresses.ts';
import { mapSettings } from './map-settings.ts';
import { type About, instead, oneOf, text } from './setting-words.ts';

export type { About };

const secrets = new Set([
	'CAIRN_MASTER_KEY',
	'CAIRN_VC_API_TOKEN',
	'CAIRN_MAIL_REPORTS_TOKEN',
	'CAIRN_S3_SECRET',
	'CAIRN_S3_KEY',
	'DATABASE_URL',
	'SMTP_URL'
]);

const databaseAddress = z
	.string()
	.refine(
		// PostgreSQL's own way to name a socket (postgresql://cairn@/cairn?host=/run/postgresql) is no URL to the letter
		(value) => isAddress(value.replace('@/', '@localhost/'), ['postgres:', 'postgresql:']),
		instead('write an address such as postgresql://user:password@host:5432/cairn, or leave it out.')
	)
	.optional();

export const settings = z.object({
	PORT: z
		.string()
		.regex(/^\d+$/, instead('write a whole number from 1 to 65535, for example 3000.'))
		.transform(Number)
		.refine((port) => port <= 65535, instead('write a whole number from 1 to 65535, for example 3000.'))
		.optional()
		.meta({ about: 'Port that the web server listens on.', example: '3000', default: '3000' }),
	HOST: text({
		about: 'Network address to listen on. Behind a reverse proxy on the same machine, use 127.0.0.1.',
		example: '127.0.0.1',
		default: 'every address of the machine'
	}),
	CAIRN_ORIGIN: z
		.string()
		.refine(isOrigin, instead('write the protocol and host only, for example https://cairn.example.org.'))
		.refine(isSafeOrigin, instead('write an https:// address; plain http is only for localhost.'))
		.transform((value) => value.replace(/\/$/, ''))
		.optional()
		.meta({
			about:
				'Address that people type. Badges and credentials carry it for good, so choose it before the first start.',
			example: 'https://cairn.example.org',
			default: 'http://localhost:PORT'
		}),
	CAIRN_DATA: text({
		about: 'Folder that keeps the embedded database, uploaded files and the master key.',
		example: '/var/lib/cairn',
		default: './data'
	}),
	DATABASE_URL: databaseAddress.meta({
		about: 'Your own PostgreSQL 17 or newer. Left out, Cairn runs its own PostgreSQL in the data folder.',
		example: 'postgresql://cairn:password@127.0.0.1:5432/cairn',
		default: 'the embedded PostgreSQL'
	}),
	DATABASE_REPLICA_URL: databaseAddress.meta({
		about: 'A read-only replica that may answer the pages of visitors who are not signed in.',
		example: 'postgresql://cairn:password@replica:5432/cairn',
		default: 'none'
	}),
	SMTP_URL: z
		.string()
		.refine(
			(value) => isAddress(value, ['smtp:', 'smtps:']),
			instead('write an address such as smtps://user:password@mail.example.org:465.')
		)
		.optional()
		.meta({
			about: 'Mail server. Left out, mails are kept in the database and can be read by the operator.',
			example: 'smtps://user:password@mail.example.org:465',
			default: 'none'
		}),
	CAIRN_MAIL_FROM: z
		.string()
		.regex(
			/^([^<>]+<)?[^\s<>@]+@[^\s<>@]+>?$/,
			instead('write an address such as Cairn <cairn@example.org>.')
		)
		.optional()
		.meta({
			about: 'Sender of every mail.',
			example: 'Cairn <cairn@example.org>',
			default: 'Cairn <no-reply@HOST OF CAIRN_ORIGIN>'
		}),
	CAIRN_DATA_LICENCE: z
		.string()
		.refine(
			(value) => isAddress(value, ['https:', 'http:']),
			instead('write the address of a licence, such as https://creativecommons.org/publicdomain/zero/1.0/.')
		)
		.optional()
		.meta({
			about: 'Address of the licence under which /open-data may be used.',
			example: 'https://creativecommons.org/publicdomain/zero/1.0/',
			default: 'https://creativecommons.org/licenses/by/4.0/'
		}),
	CAIRN_MAILS_A_MINUTE: z
		.string()
		.regex(/^[1-9]\d{0,5}$/, instead('write a whole number from 1, for example 300.'))
		.transform(Number)
		.optional()
		.meta({
			about: 'How many mails a minute are sent about a badge that was given to a whole list of people.',
			example: '60',
			default: '300'
		}),
	CAIRN_MAIL_REPORTS_TOKEN: z
		.string()
		.regex(
			/^[A-Za-z0-9_~+/=.-]{32,256}$/,
			instead('write 32 or more random characters, such as `openssl rand -hex 32` prints.')
		)
		.optional()
		.meta({
			about:
				'Switches on /api/v1/mail-reports, where a mail relay that sends this bearer token tells of bounces and complaints.',
			example: 'the output of: openssl rand -hex 32',
			default: 'off'
		}),
	CAIRN_MASTER_KEY: z
		.string()
		.refine(
			(value) => Buffer.from(value, 'base64').length === 32,
			instead('write 32 random bytes in base64, such as `openssl rand -base64 32` prints.')
		)
		.optional()
		.meta({
			about:
				'Key that encrypts the signing keys of issuers: 32 bytes in base64. Lost, nothing can be signed again.',
			example: 'the output of: openssl rand -base64 32',
			default: 'read from CAIRN_MASTER_KEY_FILE'
		}),
	CAIRN_MASTER_KEY_FILE: text({
		about: 'File that holds the master key; made on the first start, readable by its owner only.',
		example: '/etc/cairn/master-key',
		default: 'CAIRN_DATA/master-key'
	}),
	CAIRN_DEMO: oneOf(['auto', 'on', 'off']).optional().meta({
		about:
			'Demonstration content and accounts. auto: only on the embedded database under a localhost origin.',
		example: 'off',
		default: 'auto'
	}),
	CAIRN_LANGUAGES: z
		.string()
		.transform((value) => (value.trim() === 'all' ? [...locales] : value.split(/[\s,]+/).filter(Boolean)))
		.refine(
			(tags) => tags.length > 0 && tags.every(isLocale),
			instead(`write some of ${locales.join(',')}, or all.`)
		)
		.transform((tags) => tags.filter(isLocale))
		.optional()
		.meta({
			about:
				'Languages that pages are offered in, with commas between them; all: also those with texts missing, which are then in English.',
			example: 'sl,it,en',
			default: 'every language whose translation is complete'
		}),
	CAIRN_FILES: oneOf(['disk', 's3'])
		.optional()
		.meta({ about: 'Where uploaded files are kept.', example: 's3', default: 'disk' }),
	CAIRN_S3_ENDPOINT: z
		.string()
		.refine(
			(value) => isAddress(value, ['http:', 'https:']),
			instead('write the address of the object store, for example https://s3.example.org.')
		)
		.optional()
		.meta({
			about: 'Address of the S3-compatible store.',
			example: 'https://s3.example.org',
			default: 'none'
		}),
	CAIRN_S3_BUCKET: text({ about: 'Bucket of the store.', example: 'cairn', default: 'none' }),
	CAIRN_S3_REGION: text({ about: 'Region of the store.', example: 'eu-central-1', default: 'us-east-1' }),
	CAIRN_S3_KEY: text({ about: 'Access key of the store.', example: 'access-key', default: 'none' }),
	CAIRN_S3_SECRET: text({ about: 'Secret of that access key.', example: 'secret', default: 'none' }),
	CAIRN_EVIDENCE_MB: z
		.string()
		.regex(/^([1-9]\d{0,2}|1000)$/, instead('write a whole number of megabytes from 1 to 1000.'))
		.transform(Number)
		.optional()
		.meta({
			about:
				'Largest file that somebody may show as evidence, in megabytes. It is held in memory while it is checked.',
			example: '250',
			default: '100'
		}),
	CAIRN_EVIDENCE_ARCHIVES: oneOf(['on', 'off']).optional().meta({
		about: 'on: zip archives may be evidence too; they are looked into for bombs and programs.',
		example: 'on',
		default: 'off'
	}),
	CAIRN_CLAMD: z
		.string()
		.regex(/^[^\s:/]+:\d{1,5}$/, instead('write host:port, for example 127.0.0.1:3310.'))
		.optional()
		.meta({
			about:
				'A clamd that scans evidence (INSTREAM over TCP). Nobody sees a file before it was scanned, so while clamd is away evidence waits. Its StreamMaxLength must reach CAIRN_EVIDENCE_MB.',
			example: '127.0.0.1:3310',
			default: 'none'
		}),
	CAIRN_FETCH_ALLOW: z
		.string()
		.regex(
			/^\s*[^\s:,/]+:\d+(\s*,\s*[^\s:,/]+:\d+)*\s*$/,
			instead('write host:port pairs with commas between them, for example 127.0.0.1:4000,wiki.lan:80.')
		)
		.transform((value) => value.split(',').map((pair) => pair.trim().toLowerCase()))
		.optional()
		.meta({
			about:
				'Private addresses that Cairn may fetch from although they are not public. For tests and intranets.',
			example: 'wiki.lan:443',
			default: 'none'
		}),
	CAIRN_TRUSTED_PROXY: z
		.string()
		.regex(
			/^(none|[A-Za-z][A-Za-z0-9-]*(:[1-9]\d?)?)$/,
			instead('write none, or the header and the number of proxies, for example x-forwarded-for:1.')
		)
		.optional()
		.meta({
			about:
				"Header that holds the visitor's address, and how many proxies of yours append to it. Needed behind any proxy, for rate limits.",
			example: 'x-forwarded-for:1',
			default: 'none'
		}),
	CAIRN_VC_API_TOKEN: z
		.string()
		.regex(
			/^(none|[A-Za-z0-9_~+/=.-]{32,256})$/,
			instead('write 32 or more random characters, such as `openssl rand -hex 32` prints, or none.')
		)
		.optional()
		.meta({
			about:
				'Switches on the VC API under /vc, for whoever sends this bearer token; it signs in the name of the installation. none: without token, for test suites on the same machine under a localhost origin.',
			example: 'the output of: openssl rand -hex 32',
			default: 'off'
		}),
	...mapSettings,
	CAIRN_LOG: oneOf(['debug', 'info', 'warn', 'error', 'silent'])
		.optional()
		.meta({ about: 'Least important message that is logged.', example: 'warn', default: 'info' }),
	CAIRN_SHADOW: oneOf(['on', 'off']).optional().meta({
		about:
			'on: every signature is prepared twice, quickly and by the general JSON-LD library, whose result is used; a difference is logged as an error. Slow; for watching a new version.',
		example: 'on',
		default: 'off'
	}),
	CAIRN_WORKER: oneOf(['in-process', 'off']).optional().meta({
		about: 'off: background jobs wait for a separate `npm run start:worker`.',
		example: 'off',
		default: 'in-process'
	})
});

export type Settings = z.output<typeof settings>;

/** One sentence per wrong variable: its name, its value unless secret, and what to write instead. */
export function complaint(name: string, value: string | undefined, message: string): string {
	const shown = value === undefined ? 'is missing' : secrets.has(name) ? 'is not right' : `is "${value}"`;
	return `${name} ${shown}; ${message}`;
}

/** Every setting and what the documentation says of it, in the order of the schema. */
export function aboutSettings(): ({ name: string } & About)[] {
	return Object.entries(settings.shape).map(([name, schema]) => ({
		name,
		...(schema.meta() as unknown as About)
	}));
}
