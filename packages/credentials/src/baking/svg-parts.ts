// Where in an SVG the credential stands. A real XML parser reads it, so that comments, CDATA and prefixes
// cannot fool it; it knows no entities but the five of XML and never reads a DTD.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { CredentialError } from '../errors.ts';
import { damaged, MAX_BAKED_TEXT } from './picture.ts';

export const SVG = 'http://www.w3.org/2000/svg';
export const OPEN_BADGES_3_NAMESPACE = 'https://purl.imsglobal.org/ob/v3p0';
export const OPEN_BADGES_2_NAMESPACE = 'http://openbadges.org';
const MAX_DEPTH = 256;
const MAX_BAKED = 16;

type Baked = { verify: string | undefined; body: string; start: number; end: number };

export type SvgParts = {
	root: {
		name: string;
		nameEnd: number;
		tagEnd: number;
		isEmpty: boolean;
		prefixNamespace: string | undefined;
	};
	credentials: Baked[];
	assertions: Baked[];
};

type Open = { baked: Baked | undefined };

class SvgReader {
	readonly parser = new SaxesParser({ xmlns: true });
	readonly credentials: Baked[] = [];
	readonly assertions: Baked[] = [];
	root: SvgParts['root'] | undefined;
	private readonly open: Open[] = [];
	private readonly text: string;
	private tagStart = 0;

	constructor(text: string) {
		this.text = text;
		this.parser.on('opentagstart', ({ name }) => this.onTagStart(name));
		this.parser.on('opentag', (tag) => this.onOpen(tag));
		this.parser.on('closetag', () => this.onClose());
		this.parser.on('text', (part) => this.onText(part));
		this.parser.on('cdata', (part) => this.onText(part));
		this.parser.on('error', () => {
			throw damaged('it is not well-formed XML');
		});
	}

	private onTagStart(name: string): void {
		this.tagStart = this.text.lastIndexOf(`<${name}`, this.parser.position);
	}

	private onOpen(tag: SaxesTagNS): void {
		if (this.open.length >= MAX_DEPTH) throw damaged('it is nested too deeply');
		if (!this.root) this.onRoot(tag);
		this.open.push({ baked: this.bakedOf(tag) });
	}

	private onRoot(tag: SaxesTagNS): void {
		if (tag.local !== 'svg' || tag.uri !== SVG) {
			throw new CredentialError('picture-unknown', 'This is XML, but not an SVG picture.');
		}
		this.root = {
			name: tag.name,
			nameEnd: this.tagStart + 1 + tag.name.length,
			tagEnd: this.parser.position,
			isEmpty: tag.isSelfClosing,
			prefixNamespace: tag.attributes['xmlns:openbadges']?.value
		};
	}

	private bakedOf(tag: SaxesTagNS): Baked | undefined {
		const isCredential = tag.uri === OPEN_BADGES_3_NAMESPACE && tag.local === 'credential';
		const isAssertion = tag.uri === OPEN_BADGES_2_NAMESPACE && tag.local === 'assertion';
		const isInside = this.open.some(({ baked }) => baked);
		if ((!isCredential && !isAssertion) || isInside) return undefined;
		if (this.credentials.length + this.assertions.length >= MAX_BAKED) {
			throw damaged(`it holds over ${MAX_BAKED} credentials`);
		}
		const baked = { verify: tag.attributes.verify?.value, body: '', start: this.tagStart, end: 0 };
		(isCredential ? this.credentials : this.assertions).push(baked);
		return baked;
	}

	private onText(part: string): void {
		const baked = this.open.at(-1)?.baked;
		if (!baked) return;
		baked.body += part;
		if (baked.body.length > MAX_BAKED_TEXT) {
			throw new CredentialError('picture-too-large', 'The credential in the picture is too large.');
		}
	}

	private onClose(): void {
		const closed = this.open.pop();
		if (closed?.baked) closed.baked.end = this.parser.position;
	}
}

/** @throws CredentialError `picture-unknown`, `picture-damaged`, `picture-too-large` */
export function readSvg(text: string): SvgParts {
	const reader = new SvgReader(text);
	reader.parser.write(text).close();
	if (!reader.root) throw damaged('it holds no picture');
	return { root: reader.root, credentials: reader.credentials, assertions: reader.assertions };
}
