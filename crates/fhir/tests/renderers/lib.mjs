// A page in Chromium with one renderer and our form, and nothing else: no request leaves the machine.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { startBrowser } from "../../../../tests/e2e/lib/browser.mjs";

const program = process.env.ASSESSMENT_PROGRAM ?? "../../../../target/debug/assessment";
const ORIGIN = "http://renderer.example";
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

/** What the command line prints; input and output are text. */
export function assessment(args, input = "") {
  return execFileSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "inherit"] });
}

/**
 * Opens a page whose files lie in these folders, by path. Gives the page, what it complained of, and what it asked of others.
 * @param {Record<string, string>} folders
 */
export async function open(t, folders, html, options = {}) {
  const browser = await startBrowser(t);
  const context = await browser.newContext({ viewport: { width: 1200, height: 1000 }, locale: "en-US", ...options });
  const [complaints, elsewhere] = [[], []];
  await context.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      elsewhere.push(route.request().url());
      return route.abort();
    }
    if (pathname === "/") return route.fulfill({ contentType: TYPES[".html"], body: html });
    const [, folder, rest] = /^\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
    const file = folders[folder] && `${folders[folder]}/${rest}`;
    if (!file || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  });
  const page = await context.newPage();
  // A keystroke in a form of four hundred items takes its time on a busy machine.
  page.setDefaultTimeout(60_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(ORIGIN);
  return { page, complaints, elsewhere };
}
