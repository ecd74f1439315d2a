import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import {
	closeSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	readFileSync,
	statSync,
	unlinkSync,
	writeSync
} from 'node:fs';
import path from 'node:path';
import { config, type Config } from './config.ts';

const keyLength = 32;
const ivLength = 12; // NIST SP 800-38D, 8.2: 96 bits
const tagLength = 16;

/** The key that wraps every stored secret. From the environment, else its file, which the first start makes. */
export function loadMasterKey(from: Pick<Config, 'masterKey' | 'masterKeyFile'>): Buffer {
	if (from.masterKey) return Buffer.from(from.masterKey, 'base64');
	const file = from.masterKeyFile;
	const found = statSync(file, { throwIfNoEntry: false });
	if (!found) makeKeyFile(file);
	else if (found.mode & 0o007) {
		throw new Error(
			`The master key ${file} can be read by every user of this machine. Run: chmod o-rwx '${file}'`
		);
	}
	const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
	if (key.length === keyLength) return key;
	throw new Error(`The master key in ${file} is not 32 bytes in base64. Restore the file from your backup.`);
}

/** Whole or not at all, and never over a key that another process just made. */
function makeKeyFile(file: string): void {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
	const unfinished = `${file}.${process.pid}`;
	const handle = openSync(unfinished, 'w', 0o600);
	writeSync(handle, `${randomBytes(keyLength).toString('base64')}\n`);
	fsyncSync(handle);
	closeSync(handle);
	try {
		linkSync(unfinished, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		unlinkSync(unfinished);
	}
}

/** Names a key without telling anything about it; every sealed text begins with it. */
export function keyId(key: Buffer): string {
	return createHash('sha256').update('cairn master key').update(key).digest('hex').slice(0, 12);
}

/**
 * Envelope encryption: a fresh data key encrypts the text, the master key encrypts the data key, so that a new master
 * key means wrapping the data keys again and nothing else. `context` (say, `issuer-key:ID`) is bound to both: a sealed
 * text copied to another row does not open there.
 */
export function sealWith(key: Buffer, plaintext: Uint8Array | string, context: string): string {
	const dataKey = randomBytes(keyLength);
	const parts = [
		encrypt(key, dataKey, `key:${context}`),
		encrypt(dataKey, Buffer.from(plaintext), `text:${context}`)
	];
	return [keyId(key), ...parts.map((part) => part.toString('base64url'))].join('.');
}

export function openWith(key: Buffer, sealed: string, context: string): Buffer {
	const [id, wrapped, text] = sealed.split('.');
	if (!wrapped || !text) throw new Error('This is not a sealed text.');
	if (id !== keyId(key)) {
		throw new Error(
			`This secret was sealed with master key ${id}, and the one in use is ${keyId(key)}. ` +
				'Give Cairn the earlier key back through CAIRN_MASTER_KEY or CAIRN_MASTER_KEY_FILE.'
		);
	}
	const dataKey = decrypt(key, Buffer.from(wrapped, 'base64url'), `key:${context}`);
	return decrypt(dataKey, Buffer.from(text, 'base64url'), `text:${context}`);
}

function encrypt(key: Buffer, plaintext: Buffer, context: string): Buffer {
	const iv = randomBytes(ivLength);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
	const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
	return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
	const iv = sealed.subarray(0, ivLength);
	const tag = sealed.subarray(ivLength, ivLength + tagLength);
	const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: tagLength });
	decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
	return Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]);
}

let loaded: Buffer | undefined;

function masterKey(): Buffer {
	loaded ??= loadMasterKey(config());
	return loaded;
}

/** Seals with the master key of this installation. */
export function seal(plaintext: Uint8Array | string, context: string): string {
	return sealWith(masterKey(), plaintext, context);
}

/** Opens what {@link seal} made; throws when the text, the context or the key is another. */
export function open(sealed: string, context: string): Buffer {
	return openWith(masterKey(), sealed, context);
}

/** A secret for one purpose (say, `sign-in`), the same on every machine that has the master key. */
export function derivedSecret(purpose: string): string {
	return Buffer.from(hkdfSync('sha256', masterKey(), '', purpose, keyLength)).toString('base64url');
}
