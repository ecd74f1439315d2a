/** Everything that a map says; texts come from who shows it. */
export type MapWords = {
	zoomIn: string;
	zoomOut: string;
	/** No map can be drawn here: what to look at instead. */
	failed: string;
	/** On a page that scrolls: how to move the map with two fingers, with Ctrl, with ⌘. */
	twoFingers: string;
	ctrlWheel: string;
	commandWheel: string;
	/** The pin that can be moved. */
	marker: string;
};
