// The order of the matches, the chance of being read, what is not known, what would raise a fit, and what opening one means.
import assert from 'node:assert/strict';
import { it } from 'node:test';

const MATCHES = '/matching/v1/matches';
const LIKELY = 'LIKELY_TO_BE_READ';
const BANDS = { LIKELY: ['较大', 'likely'], POSSIBLE: ['中等', 'possible'], UNLIKELY: ['较小', 'unlikely'], FULL: ['名额已满', 'no place left'] };
const WORDS = { STRONG: '很契合', POSSIBLE: '有可能', WEAK: '较弱', NOT_KNOWN: '未知' };

const VAGUE = { zh: '只说一半：渠道合作', en: 'Half said: channels' };
const FURTHER = { zh: '另有市场：欧洲渠道', en: 'Further markets: channels in Europe' };
const LONG = {
  zh: '面向全球仓储物流与柔性制造企业开放的海外销售渠道售后运维体系与海外拓展经验'.repeat(4),
  en: 'GlobalSalesAndServiceNetworkForLogisticsRobotics'.repeat(4),
};

/** @param here gives the reader of the small firm, in Chinese, and the large firm's program */
export function orders(here) {
  const page = () => here().reader.page;
  const shown = () => page().locator('.match').evaluateAll((cards) => cards.map((card) => card.dataset.match));
  const listed = async (query) => (await here().reader.ask(`${MATCHES}?limit=20${query}`)).body.items;
  const shows = (ids) => here().reader.until(async () => (await shown()).join() === ids.join(), `the order ${ids}`);
  const understood = () =>
    here().reader.until(
      async () => (await listed('')).every((match) => !match.fit.unknown.includes('SIMILAR_MEANING')),
      'all texts to be understood',
    );
  const idsOf = (items) => items.map((match) => match.id);

  it('lists them by the chance of being read when asked to, says what that is made of, and keeps it', async () => {
    const { reader } = here();
    const policy = (await reader.ask('/matching/v1/ranking-policy')).body;
    const says = (order) => policy.orders.find((each) => each.order === order).says;
    await page().getByText(says('MY_INTEREST').zh).waitFor();
    await page().reload();
    const mine = idsOf(await listed(''));
    const likely = idsOf(await listed(`&order=${LIKELY}`));
    assert.notDeepEqual(mine, likely);
    await shows(mine);

    await page().getByLabel('按被阅读的可能').check();

    await shows(likely);
    await page().getByText(says(LIKELY).zh).waitFor();
    assert.match(page().url(), /#\/matching\/matches\?order=LIKELY_TO_BE_READ$/);
    assert.equal(await page().evaluate(() => document.activeElement.value), LIKELY, 'the keyboard stays where it was');
    await reader.accessibleAnywhere('likely');

    await page().reload();
    await shows(likely);
    assert.ok(await page().getByLabel('按被阅读的可能').isChecked());
    await page().getByRole('button', { name: 'English' }).click();
    await page().getByText(says(LIKELY).en).waitFor();
    await shows(likely);
    await reader.accessibleAnywhere('likely');
    await page().getByRole('button', { name: '中文' }).click();

    await page().goBack();
    await shows(mine);
    assert.ok(await page().getByLabel('按匹配度').isChecked());
    await page().goForward();
    await shows(likely);
    await page().goBack();
    await shows(mine);
  });

  it('keeps the state that is asked for in the address, too, and an address of nonsense asks for the usual', async () => {
    await page().getByLabel('显示').selectOption('MUTUAL');
    const mutual = idsOf(await listed('&state=MUTUAL'));
    assert.equal(mutual.length, 1);
    await shows(mutual);
    await page().reload();
    await shows(mutual);
    assert.equal(await page().getByLabel('显示').inputValue(), 'MUTUAL');
    await page().goBack();
    await shows(idsOf(await listed('')));
    assert.equal(await page().getByLabel('显示').inputValue(), '');

    await page().evaluate(() => (location.hash = '#/matching/matches?order=BEST&state=DREAMT'));

    await page().getByLabel('按匹配度').waitFor();
    await shows(idsOf(await listed('')));
  });

  it('tells the chance of being read where there is something to ask, and nothing where there is not', async () => {
    const items = await listed('');
    assert.ok(items.some((match) => match.chanceOfBeingRead) && items.some((match) => !match.chanceOfBeingRead));
    for (const match of items) {
      const chance = page().locator(`[data-match="${match.id}"] .chance`);
      const told = match.chanceOfBeingRead;
      assert.equal(await chance.count(), told ? 1 : 0, match.id);
      if (!told) continue;
      assert.equal(await chance.locator('.band').textContent(), BANDS[told.band][0]);
      assert.ok((await chance.textContent()).includes(told.says.zh));
    }
  });

  it('has a word in both languages for whatever a fit is made of', async () => {
    const { features } = (await here().reader.ask('/matching/v1/ranking-policy')).body;
    const nameless = await page().evaluate(async (codes) => {
      const { knownFeature } = await import('/matching/ui/words.js');
      return codes.filter((code) => !knownFeature(code));
    }, features.map((each) => each.feature));
    assert.deepEqual(nameless, []);
  });

  it('shows what is not known as that, not as nothing, and what would raise the fit once a match is opened', async () => {
    const { reader, firm } = here();
    await firm.publish({ title: VAGUE, seeks: ['PRODUCT', 'INNOVATION'], markets: [], tags: [], industries: [] });
    const card = reader.card(VAGUE.zh);
    await card.waitFor();
    const id = await card.getAttribute('data-match');
    await reader.until(async () => !(await reader.match(id)).fit.unknown.includes('SIMILAR_MEANING'), 'it to be understood');
    const match = await reader.match(id);
    assert.ok(match.fit.unknown.includes('SHARED_MARKETS'), match.fit.unknown.join());
    assert.equal(match.change.adds, 'GIVE');
    assert.equal(match.change.value, 'INNOVATION');
    await card.locator('summary').getByText(`${match.fit.unknown.length} 项未知`).waitFor();

    await card.locator('summary').click();

    await card.locator('.reasons').getByText(match.chanceOfBeingRead.trackRecord.zh).waitFor();
    const unknown = await card.locator('.unknown .chip').allTextContents();
    assert.equal(unknown.length, match.fit.unknown.length);
    assert.ok(unknown.includes('共同的市场'));
    const rows = await card.locator('tbody tr').allTextContents();
    assert.equal(rows.filter((row) => unknown.some((feature) => row.includes(feature))).length, 0, 'not known is no line of the sum');
    const better = card.locator('.better[data-adds=GIVE]');
    await better.getByText('增加提供：创新').waitFor();
    const gain = Number((await better.locator('.gain .state').textContent()).replace('+', ''));
    assert.ok(gain > 0 && Math.abs(gain - (match.change.fit - match.fit.basisPoints) / 100) < 0.06, `${gain}`);
    const theirs = match.change.word === match.otherSide.word ? [] : [WORDS[match.change.word]];
    assert.deepEqual(await better.locator('.gain > span:not(.state) strong').allTextContents(), [`${Math.round(match.change.fit / 10) / 10}`, ...theirs]);
    await reader.accessibleAnywhere('opened');
  });

  it('names a market that would raise the fit as people call it, in their language', async () => {
    const { reader, firm } = here();
    await firm.publish({ title: FURTHER, seeks: ['PRODUCT', 'TECHNOLOGY'], markets: ['DE', 'FR'], tags: [] });
    const card = reader.card(FURTHER.zh);
    await card.waitFor();
    const match = await reader.match(await card.getAttribute('data-match'));
    assert.deepEqual([match.change.adds, match.change.value], ['MARKET', 'FR']);

    await card.locator('summary').click();
    await card.getByText('增加市场：法国').waitFor();

    await page().getByRole('button', { name: 'English' }).click();
    const english = reader.card(FURTHER.en);
    await english.locator('summary').click();
    await english.getByText('Publish one market more: France').waitFor();
    await reader.accessibleAnywhere('opened');
    await page().getByRole('button', { name: '中文' }).click();
    await card.waitFor();
  });

  it('takes a match for opened when its reader opens it, and not when news of it are read', async () => {
    const { reader, firm } = here();
    const card = reader.card(VAGUE.zh);
    await card.waitFor();
    await page().locator('.live[data-state=live]').waitFor();
    const id = await card.getAttribute('data-match');
    await card.locator('summary').click();
    await card.locator('.better[data-adds]').waitFor();
    reader.asked.length = 0;

    const theirs = await firm.get(`${MATCHES}/${id}`);
    await firm.command(`${MATCHES}/${id}/declare-interest`, theirs.version);

    await card.getByText('对方已表达合作意向').waitFor();
    await card.locator('.better[data-adds]').waitFor();
    await firm.publish({ title: LONG, description: LONG, seeks: ['PRODUCT'] });
    await reader.card(LONG.zh).waitFor();
    assert.ok(reader.asked.includes(`${MATCHES}/${id}?opened=false`), 'news of what is shown are read where it stands');
    assert.deepEqual(reader.asked.filter((path) => /matches\/[0-9a-f-]{36}$/.test(path)), [], 'opened by nobody');

    await card.locator('summary').click();
    await card.locator('summary').click();

    await reader.until(() => reader.opened(id) === 1, 'the match to be read as opened');
  });

  it('keeps long texts within the card', async () => {
    const { reader } = here();
    await reader.card(LONG.zh).locator('summary').click();
    await reader.accessibleAnywhere('long');
    await page().getByRole('button', { name: 'English' }).click();
    await reader.card(LONG.en).locator('summary').click();
    await reader.card(LONG.en).locator('.better').waitFor();
    await reader.accessibleAnywhere('long');
    await page().getByRole('button', { name: '中文' }).click();
    await reader.card(LONG.zh).waitFor();
  });

  it('puts what is new where it stands in the order by the chance of being read', async () => {
    const { reader, firm } = here();
    await understood();
    await page().getByLabel('按被阅读的可能').check();
    await shows(idsOf(await listed(`&order=${LIKELY}`)));
    await page().locator('.live[data-state=live]').waitFor();
    const title = { zh: '新到：被阅读的可能', en: 'Just come: likely to be read' };

    await firm.publishLike(title, '拉美');

    await reader.card(title.zh).waitFor();
    await understood();
    await shows(idsOf(await listed(`&order=${LIKELY}`)));
    await page().getByLabel('按匹配度').check();
    await reader.card(title.zh).waitFor();
  });

  it('says so when what would raise a fit cannot be worked out, and tries again', async () => {
    const { reader } = here();
    const card = reader.card(VAGUE.zh);
    const alone = /matches\/[0-9a-f-]{36}$/;
    await page().route(alone, (request) => request.abort('connectionreset'));
    await card.locator('summary').click();
    await card.getByText('没能算出怎样能提高匹配度').waitFor();
    await reader.accessibleAnywhere('opened-error');

    await page().unroute(alone);
    await card.getByRole('button', { name: '再算一次' }).click();

    await card.locator('.better[data-adds]').waitFor();
    reader.forgive(/ERR_CONNECTION_RESET/);
  });
}
