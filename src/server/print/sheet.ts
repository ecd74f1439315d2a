import PDFDocument from 'pdfkit';
import { fontBytes, runsByFont, textWidth, type Weight, wrapText } from '#server/pictures/text-path.ts';

/** How a text is set; sizes in points. */
export interface Style {
	size: number;
	weight?: Weight;
	colour?: string;
	/** From line to line, as a multiple of the size. */
	leading?: number;
}

/** A stretch of the page: what it is to those who hear it, where it stands, in which language it is. */
export interface Block extends Style {
	tag: 'H1' | 'H2' | 'P';
	text: string;
	x: number;
	/** Top of the first line. */
	y: number;
	width: number;
	/** At most so many lines; the last then ends in "…". */
	most?: number;
	lang?: string | undefined;
	/** Set smaller (to 6 points) rather than broken: addresses. */
	isWhole?: boolean;
	/** All of it leads there. */
	link?: string | undefined;
}

export type Box = readonly [x: number, y: number, width: number, height: number];
type About = { title: string; author: string; subject: string; language: string; at: Date };

const a4 = { width: 595.28, height: 841.89 };

/**
 * One page of A4 as tagged PDF (ISO 14289-1, PDF/UA): title, language, a tree of what is a heading, a paragraph or a
 * picture, everything else marked as decoration. Letters come as parts of our font, so it looks the same everywhere. The
 * same calls write the same bytes: the only time in it is the one that is given.
 */
export class Sheet {
	readonly width = a4.width;
	readonly height = a4.height;
	readonly #doc: PDFKit.PDFDocument;
	readonly #root: PDFKit.PDFStructureElement;
	readonly #bytes: Promise<Uint8Array<ArrayBuffer>>;

	constructor({ title, author, subject, language, at }: About) {
		const options: PDFKit.PDFDocumentOptions = {
			size: [a4.width, a4.height],
			margin: 0,
			pdfVersion: '1.7',
			tagged: true,
			lang: language,
			displayTitle: true,
			info: {
				Title: title,
				Author: author,
				Subject: subject,
				Creator: 'Cairn',
				Producer: 'Cairn',
				CreationDate: at,
				ModDate: at
			}
		};
		// Assigned, because the types of pdfkit do not know it yet.
		this.#doc = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
		const parts: Buffer[] = [];
		this.#bytes = new Promise((resolve, reject) => {
			this.#doc.on('data', (part: Buffer) => parts.push(part));
			this.#doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
			this.#doc.on('error', reject);
		});
		this.#root = this.#doc.struct('Document');
		this.#doc.addStructure(this.#root);
	}

	/** Sets a block and says where the next one may begin. Nothing is set for a text without letters. */
	write(asked: Block): number {
		const block = asked.isWhole ? { ...asked, size: sizeToFit(asked) } : asked;
		const { size, weight = 500, leading = 1.4, tag, lang, link, width, most = 99 } = block;
		const lines = block.text.trim() === '' ? [] : wrapText(block.text, width, size, most, weight);
		if (lines.length === 0) return block.y;
		const set = () => lines.forEach((line, index) => this.#setLine(line, block, index * size * leading));
		const element = this.#doc.struct(tag, lang === undefined ? {} : { lang });
		this.#root.add(element);
		element.add(link === undefined ? set : this.#linked(block, lines, set, link));
		element.end();
		return block.y + lines.length * size * leading;
	}

	/** The words and the place to click, as one thing. */
	#linked(
		{ x, y, size, weight = 500, leading = 1.4 }: Block,
		lines: string[],
		set: () => void,
		link: string
	) {
		const element = this.#doc.struct('Link');
		const wide = Math.max(...lines.map((line) => textWidth(line, size, weight)));
		const about: PDFKit.Mixins.AnnotationOption = {};
		// A String is text to pdfkit, a string is a name; its types know only one of them.
		Object.assign(about, { structParent: element, Contents: new String(lines.join(' ')) });
		return element.add(() => {
			set();
			this.#doc.link(x, y, wide, lines.length * size * leading, link, about);
		});
	}

	#setLine(line: string, { x, y, size, weight = 500, colour = '#1d1b18' }: Block, down: number): void {
		let at = x;
		for (const { file, text } of runsByFont(line, weight)) {
			this.#font(file);
			this.#doc.fontSize(size).fillColor(colour);
			this.#doc.text(text, at, y + down + size, { lineBreak: false, baseline: 'alphabetic' });
			at += this.#doc.widthOfString(text);
		}
	}

	readonly #fonts = new Set<string>();
	#font(file: string): void {
		if (!this.#fonts.has(file)) this.#doc.registerFont(file, fontBytes(file));
		this.#fonts.add(file);
		this.#doc.font(file);
	}

	/** A picture with the words for those who do not see it. `draw` may use everything that pdfkit draws with. */
	figure(alt: string, [x, y, width, height]: Box, draw: (doc: PDFKit.PDFDocument) => void): void {
		const bbox: [number, number, number, number] = [x, y, x + width, y + height];
		const about = { alt, bbox, placement: 'Block' } as const;
		this.#root.add(this.#doc.struct('Figure', about, () => draw(this.#doc)));
	}

	/** What says nothing and is not read out. */
	decoration(draw: (doc: PDFKit.PDFDocument) => void): void {
		this.#doc.markContent('Artifact', { type: 'Layout' });
		draw(this.#doc);
		this.#doc.endMarkedContent();
	}

	async end(): Promise<Uint8Array<ArrayBuffer>> {
		this.#root.end();
		this.#doc.end();
		return this.#bytes;
	}
}

function sizeToFit({ text, width, size, weight = 500 }: Block): number {
	const wide = textWidth(text, size, weight);
	return wide > width ? Math.max(6, (size * width * 0.999) / wide) : size;
}
