type Covered = { id: string; coverFileId: string | null; coverAlt: string };

/** The organiser's picture in the widths that are kept of it, or the landscape that we draw. */
export const coverOf = ({ id, coverFileId, coverAlt }: Covered) =>
	coverFileId
		? {
				src: `/files/${coverFileId}?width=640`,
				srcset: [320, 640, 1280].map((width) => `/files/${coverFileId}?width=${width} ${width}w`).join(', '),
				alt: coverAlt
			}
		: { src: `/activities/${id}/cover.svg`, alt: '' };
