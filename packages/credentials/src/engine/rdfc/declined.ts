/** Says that the compiled path does not know a thing for certain. It never means that a document is invalid. */
export class Declined extends Error {
	constructor() {
		super('The general path has to decide.');
		this.name = 'Declined';
	}
}

// One for all: making an error costs more than most of what is compiled here.
const declined = new Declined();

export function decline(): never {
	throw declined;
}
