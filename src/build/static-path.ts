/** Where a file of `static/` is published: from the site's root, without a slash before it. */
export function staticPath(path: string): string {
  return path.slice('static/'.length);
}
