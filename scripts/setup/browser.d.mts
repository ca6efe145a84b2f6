/** The Chromium that the browser stories run in: the system's, else the one that Playwright has downloaded. */
export function findChromium(): Promise<string | undefined>
export function provideBrowser(): Promise<void>
