export function bundleForBrowser(input: string, file: string): Promise<void>;
