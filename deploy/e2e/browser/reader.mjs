// Somebody in front of a browser, with everything the browser complains about kept for the test to see.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import { platform } from './platform.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = process.env.TWOWAY_SCREENS;
const PATIENCE = 30_000;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const chinese = 'zh-CN';
export const english = 'en-GB';

mkdirSync(SCREENS, { recursive: true });

export class Reader {
  complaints = [];
  asked = []; // the paths of what the page asks the services for

  static async open(locale) {
    const reader = new Reader();
    reader.browser = await chromium.launch({ executablePath: process.env.TWOWAY_CHROMIUM, args: FLAGS });
    const context = await reader.browser.newContext({ locale, viewport: WIDE });
    context.setDefaultTimeout(PATIENCE);
    reader.page = await context.newPage();
    reader.page.on('request', (request) => reader.asked.push(request.url().replace(platform.edge, '')));
    reader.page.on('pageerror', (error) => reader.complaints.push(`error: ${error.message}`));
    reader.page.on('console', (said) => {
      if (said.type() === 'error' || said.type() === 'warning') {
        const complaint = `${said.type()}: ${said.text()} ${said.location().url}`;
        if (complaint.includes(platform.edge) || /Security/.test(complaint)) reader.complaints.push(complaint);
      }
    });
    return reader;
  }

  close() {
    return this.browser.close();
  }

  /** What a test has provoked itself is no complaint. */
  forgive(pattern) {
    this.complaints = this.complaints.filter((complaint) => /Security/.test(complaint) || !pattern.test(complaint));
  }

  /** From now on every page believes to be in a tab behind another one. */
  async hide() {
    await this.page.addInitScript(() => {
      globalThis.behind ??= true;
      Object.defineProperty(document, 'hidden', { get: () => globalThis.behind });
    });
  }

  show() {
    return this.page.evaluate(() => {
      globalThis.behind = false;
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }

  visit(path) {
    return this.page.goto(platform.edge + path);
  }

  async signIn(person) {
    await this.page.locator('a.button').click();
    await this.page.locator('#username').fill(person);
    await this.page.locator('#password').fill(platform.secret(person));
    await this.page.locator('#kc-login').click();
    await this.page.waitForURL(`${platform.edge}/**`);
  }

  sees(role, name) {
    return this.page.getByRole(role, { name }).first().waitFor();
  }

  /** The match on the posting of this title. */
  card(title) {
    return this.page.locator('.match', { hasText: title });
  }

  /** What the service answers this reader on one match; nobody has opened it by that. */
  async match(id) {
    return (await this.ask(`/matching/v1/matches/${id}?opened=false`)).body;
  }

  /** How often the page has read this match alone in a way that counts as opened. */
  opened(id) {
    return this.asked.filter((path) => path === `/matching/v1/matches/${id}`).length;
  }

  cookies() {
    return this.page.context().cookies(platform.edge).then((all) => all.filter((cookie) => cookie.name.startsWith('q_session')));
  }

  stored() {
    return this.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  }

  /** Asks as the browser, outside the page, so that a refusal leaves no line in its console. */
  async ask(path) {
    const response = await this.page.context().request.get(platform.edge + path, { maxRedirects: 0 });
    return { status: response.status(), body: await response.json() };
  }

  async until(condition, what) {
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      if (await condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    assert.fail(`waited in vain for ${what}`);
  }

  wide() {
    return this.page.setViewportSize(WIDE);
  }

  narrow() {
    return this.page.setViewportSize(NARROW);
  }

  /** The same in both widths. */
  async accessibleAnywhere(name) {
    await this.accessible(name);
    await this.narrow();
    await this.accessible(name);
    await this.wide();
  }

  /** Axe finds nothing, nothing stands out at the side; and a picture of it. */
  async accessible(name) {
    const { width } = this.page.viewportSize();
    const language = await this.page.locator('html').getAttribute('lang');
    await this.page.screenshot({ path: `${SCREENS}/${name}-${language.slice(0, 2)}-${width}.png`, fullPage: true });
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${name} is ${overflow} px too wide at ${width} px`);
    await this.page.evaluate(AXE);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`), [], name);
  }
}
