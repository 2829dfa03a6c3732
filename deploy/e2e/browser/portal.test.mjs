// The portal as people use it, in a real Chromium, on a running platform. Started by BrowserIT, which says where everything
// is (TWOWAY_*) and, asked by a line "::stop channel", stops or starts a part of it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { orders } from './orders.mjs';
import { chinese, english, Reader } from './reader.mjs';
import { Firm, platform } from './platform.mjs';

const LARGE = '示例大型企业';

describe('the portal', () => {
  let reader;
  let firm;

  before(async () => {
    await platform.tokensLast(75);
    firm = await Firm.of('example-large-group');
    reader = await Reader.open(chinese);
  });

  after(async () => {
    await reader?.close();
    platform.end();
  });

  it('tells a stranger what this is and lets nobody in without signing in', async () => {
    await reader.visit('/');
    await reader.sees('heading', '大企业与中小企业的双向合作');
    await reader.accessible('signed-out');
    assert.equal((await reader.ask('/matching/v1/matches')).status, 401);
  });

  it('signs the small firm\'s person in at the identity provider\'s own page, with tokens no script can read', async () => {
    await reader.signIn('mei');
    await reader.sees('heading', '合作匹配');
    assert.ok((await reader.cookies()).every((cookie) => cookie.httpOnly), 'a cookie that scripts can read');
    assert.equal(await reader.page.evaluate(() => document.cookie), '');
    assert.doesNotMatch(await reader.stored(), /eyJ/);
  });

  it('shows the matches best fit first, each going both ways, with its reasons when opened', async () => {
    const card = reader.card('开放全球销售渠道与售后体系');
    await card.waitFor();
    await reader.accessible('matches');
    const fits = (await reader.page.locator('.fit strong').allTextContents()).map(Number);
    assert.deepEqual(fits, fits.toSorted((one, other) => other - one));
    for (const [side, kinds] of [['我方提供', ['产品', '技术']], ['对方提供', ['销售渠道', '售后服务', '海外拓展']]]) {
      const chips = card.locator('.exchange > div', { hasText: side }).locator('.chip');
      assert.deepEqual((await chips.allTextContents()).toSorted(), kinds.toSorted());
    }
    assert.match(await card.locator('h2').textContent(), new RegExp(`${LARGE}\\s*示例`));

    await card.locator('summary').click();

    const rows = (await card.locator('tbody .number').allTextContents()).map(Number);
    const sum = Number(await card.locator('tfoot .number').textContent());
    assert.ok(Math.abs(rows.reduce((total, part) => total + part, 0) - sum) < 0.06, `${rows} make ${sum}`);
    await reader.accessibleAnywhere('reasons');
  });

  it('shows a new offer\'s match by itself, within seconds, and says so politely', async () => {
    await reader.page.locator('.live[data-state=live]').waitFor();
    const titles = { zh: '新开放：东南亚渠道与售后', en: 'Newly opened: channels and service in South-East Asia' };

    const begun = Date.now();
    await firm.publishLike(titles, '东南亚');
    const published = Date.now();
    await reader.card(titles.zh).waitFor();

    console.log(`    a new match was on the screen ${Date.now() - published} ms after the offer was published (${published - begun} ms)`);
    assert.ok(Date.now() - published < 5_000, 'too late to be called live');
    await reader.page.locator('.said', { hasText: `新的匹配：${LARGE}` }).waitFor({ state: 'attached' });
    await reader.accessible('arrived');
  });

  it('shows what came while the page was not looking', async (test) => {
    const titles = { zh: '离开时开放：中东渠道', en: 'Opened meanwhile: channels in the Middle East' };
    const other = await Reader.open(chinese);
    test.after(() => other.close());
    await other.hide();
    await other.visit('/');
    await other.signIn('mei');
    await other.page.locator('.match').first().waitFor();

    await firm.publishLike(titles, '中东');
    await reader.card(titles.zh).waitFor();
    assert.equal(await other.card(titles.zh).count(), 0, 'a hidden page does not listen');
    await other.show();

    await other.card(titles.zh).waitFor();
  });

  it('declares interest, and each side sees whose turn it is', async () => {
    const card = reader.card('新开放：东南亚渠道与售后');
    const match = await card.getAttribute('data-match');

    await card.getByRole('button', { name: `对${LARGE}表达合作意向` }).click();

    await card.getByText('等待对方回应').waitFor();
    await card.getByText('我方已表达合作意向').waitFor();
    assert.equal(await card.getByRole('button', { name: '表达合作意向' }).count(), 0);
    const theirs = await firm.get(`/matching/v1/matches/${match}`);
    assert.equal(theirs.state, 'INTEREST');

    await firm.command(`/matching/v1/matches/${match}/declare-interest`, theirs.version);

    await card.getByText('双方均有合作意向').waitFor();
  });

  it('says not now with a reason of its own, by keyboard alone', async () => {
    const card = reader.card('移动机器人出海：寻求销售渠道与售后支持');
    await card.getByRole('button', { name: '暂不考虑' }).focus();
    await reader.page.keyboard.press('Enter');
    await reader.page.getByRole('dialog').waitFor();
    await reader.accessible('not-now');
    await reader.page.keyboard.press('Escape');
    await reader.page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.equal(await card.getAttribute('data-state'), 'SUGGESTED');

    await reader.page.keyboard.press('Enter');
    await reader.page.getByLabel('为时尚早').check();
    await reader.page.getByRole('button', { name: '确定' }).click();

    await reader.page.locator('[data-state=DISMISSED]').waitFor();
  });

  orders(() => ({ reader, firm }));

  it('speaks English when asked to, remembers it, and fits a telephone', async () => {
    await reader.page.getByRole('button', { name: 'English' }).click();
    await reader.sees('heading', 'Matches');
    await reader.page.reload();
    await reader.sees('heading', 'Matches');
    await reader.page.locator('.match').first().waitFor();
    assert.equal(await reader.page.locator('html').getAttribute('lang'), 'en');
    await reader.accessible('matches');
    await reader.narrow();
    await reader.accessible('matches');
    await reader.wide();
    for (const screen of ['Joining the channel', 'Our enterprise']) {
      await reader.page.getByRole('link', { name: screen }).click();
      await reader.sees('heading', screen === 'Our enterprise' ? 'Example Mobile Robots' : screen);
      await reader.accessible(screen.toLowerCase().replaceAll(' ', '-'));
    }
  });

  it('greys out a service that is away, works on, and takes it back by itself', async () => {
    assert.deepEqual(reader.complaints, []);
    await platform.stop('channel');
    await reader.page.locator('.entry.dead[data-service=channel]').waitFor();
    await reader.page.goto(`${platform.edge}/#/channel/cases`);
    await reader.page.getByText('This part does not answer at the moment').waitFor();
    await reader.accessibleAnywhere('service-away');
    await reader.page.getByRole('link', { name: 'Matches' }).click();
    await reader.page.locator('.match').first().waitFor();

    await platform.start('channel');

    await reader.page.getByRole('link', { name: 'Joining the channel' }).waitFor();
    reader.forgive(/channel/);
  });

  it('greys out a service that answers nothing, and opens beside it as ever', async () => {
    await platform.freeze('channel');
    try {
      await reader.visit('/#/matching/matches');
      await reader.page.reload();
      await reader.page.locator('.match').first().waitFor({ timeout: 10_000 });
      await reader.page.locator('.entry.dead[data-service=channel]').waitFor();
    } finally {
      await platform.thaw('channel');
    }

    await reader.page.getByRole('link', { name: 'Joining the channel' }).waitFor();
    reader.forgive(/channel/);
  });

  it('keeps the session through a restart of the edge, and refreshes its tokens', async () => {
    const before = (await reader.cookies()).map((cookie) => cookie.value).join();
    await platform.restart('edge');
    await reader.page.reload();
    await reader.page.locator('.match').first().waitFor();
    await reader.until(async () => (await reader.cookies()).map((cookie) => cookie.value).join() !== before, 'new tokens');
    reader.forgive(/./);
  });

  it('lets a person of two firms choose, and explains an empty list', async (test) => {
    const other = await Reader.open(english);
    test.after(() => other.close());
    await other.visit('/');
    await other.signIn('wen');
    const choice = other.page.getByLabel('Enterprise');
    await choice.selectOption({ label: 'Example Mobile Robots' });
    await other.page.locator('.match').first().waitFor();
    assert.equal(await other.page.getByRole('button', { name: /Declare interest/ }).count(), 0, 'a viewer may only look');
    await choice.selectOption({ label: 'Example Warehouse Systems' });
    await other.sees('heading', 'No matches yet');
    await other.accessibleAnywhere('empty');
    await other.narrow();
    await other.page.getByLabel('Likely to be read').check();
    await other.sees('heading', 'Nothing here that you may still ask for');
    await other.accessible('empty-likely');
    await other.page.getByRole('button', { name: 'Show all by my interest' }).click();
    await other.sees('heading', 'No matches yet');
    assert.deepEqual(other.complaints, []);
  });

  it('says so when nothing can be reached, and comes back by itself', async () => {
    await reader.page.context().setOffline(true);
    await reader.page.getByLabel('Show').selectOption('MUTUAL');
    await reader.page.getByText('This part does not answer at the moment').waitFor();
    await reader.accessible('error');

    await reader.page.context().setOffline(false);

    await reader.page.locator('.match').first().waitFor();
    reader.forgive(/ERR_INTERNET_DISCONNECTED/);
  });

  it('signs out here and at the identity provider', async () => {
    await reader.page.getByRole('link', { name: 'Sign out' }).click();
    await reader.page.getByRole('link', { name: 'Sign in' }).click();
    await reader.page.locator('#username').waitFor();
    assert.deepEqual(await reader.cookies(), []);
    await reader.visit('/');
    assert.equal((await reader.ask('/session')).body.signedIn, false);
    assert.deepEqual(reader.complaints, []);
  });

  it('says plainly that nobody can sign in while the identity provider is away, and serves programs on', async () => {
    await firm.renew();
    await platform.stop('keycloak');
    await reader.page.getByRole('link', { name: 'Sign in' }).click();
    await reader.page.getByText('The identity provider does not answer').waitFor();
    await reader.accessible('provider-away');
    assert.ok((await firm.get('/matching/v1/matches')).items.length > 0);
    assert.deepEqual(reader.complaints, []);
  });
});
