// Drives a form in Chromium: node form.mjs FORM.html ANSWER.txt TYPED.txt. Kind words for points
// over, equal and broken; by keyboard alone; a draft that is there again; hostile words that stay
// text. Writes the answer that the page makes to ANSWER.txt, and to TYPED.txt the form of text with
// the same answers typed into it: both must be read alike. Prints "N passed, N failed".
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const require = createRequire(process.cwd() + '/');
const { chromium } = require('playwright-core');
const [file, output, typed] = process.argv.slice(2);

let passed = 0;
let failed = 0;
function check(what, holds) {
  if (holds) return void ++passed;
  ++failed;
  console.log(`not so: ${what}`);
}

// The form of text with each line of an answer where a customer would type it.
function typedInto(form, answer) {
  const lines = form.split('\n');
  let at = 0; // the heading under which the answer is
  for (const line of answer.split('\n').filter(text => text !== '')) {
    if (line.startsWith('#')) {
      at = lines.indexOf(line);
      check(`the form of text has '${line}'`, at >= 0);
      continue;
    }
    const end = lines.findIndex((text, i) => i > at && text.startsWith('#'));
    const label = /^[^:?(]+/.exec(line)[0].trimEnd();
    const field = lines.findIndex((text, i) =>
      i > at && (end < 0 || i < end) && text.startsWith(label) && /[:?]$/.test(text));
    if (field >= 0) lines[field] = line;
    else if (end >= 0) lines.splice(end, 0, line, ''); // a third wish has no place of its own
  }
  return lines.join('\n');
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
});
const context = await browser.newContext({ acceptDownloads: true });
const page = await context.newPage();
const noise = [];
page.on('console', message => noise.push(message.text()));
page.on('pageerror', error => noise.push(error.message));
await page.goto('file://' + resolve(file));

const items = await page.locator('.item:not(.wish)').all();
check('there are requests to give points to', items.length >= 3);
const number = i => items[i].locator('input[type=number]');
const why = i => items[i].locator('[data-why]');
const message = i => items[i].locator('.message').textContent();
const count = () => page.locator('#left').textContent();

await number(0).fill('41');
check('too many for one is said beside it', (await message(0)).includes('40'));
await number(0).fill('1.5');
check('half a point is said', (await message(0)) !== '');
await number(0).fill('40');
check('what is right has no message', (await message(0)) === '');
await number(1).fill('40');
check('equal points are said', (await message(1)) !== '');
await number(1).fill('35');
await number(2).fill('30');
check('too many together shows in the count', (await page.locator('.count.over').count()) === 1);
await page.locator('#download').click();
check('the summary has the focus', await page.evaluate(() => document.activeElement.id === 'faults'));
check('it links to the field', (await page.locator('#faults a').count()) > 0);
await number(2).fill('');
check('what is left is counted', /25/.test(await count()));

const hostile = '<img src=x onerror=alert(1)> # [een-id] \u202eomgekeerd\nPunten: 99';
await why(0).fill(hostile);
await number(0).focus();
await page.keyboard.press('Enter');
check('Enter in a number sends nothing', (await page.locator('#result').isHidden()));
await page.keyboard.press('Tab');
await page.keyboard.press('ArrowLeft');
check('the slider moves by keyboard', (await number(0).inputValue()) === '39');

const more = page.locator('#more');
await more.click();
check('a third wish can be added', (await page.locator('.wish').count()) === 3);
await page.locator('.wish').nth(2).locator('[data-wish]').fill('Een derde wens');
await page.locator('.wish').nth(2).locator('input[type=number]').fill('7');
await page.locator('[data-question]').first().fill('De nieuwsbrief mag stoppen.');
const opinion = page.locator('input[data-question]').first();
await opinion.fill('9');
check('a number off its scale is said', /1.*5/.test(await page.locator('#' + await opinion.getAttribute('aria-describedby')).textContent()));
await opinion.fill('4');
check('one on it has no message', (await page.locator('#' + await opinion.getAttribute('aria-describedby')).textContent()) === '');
await page.locator('input[data-question]').last().fill('7');
const understood = page.locator('[data-understood]');
if (await understood.count()) await understood.first().fill('Ja');

await page.reload();
check('the draft is there again', (await page.locator('.item').first().locator('input[type=number]').inputValue()) === '39');
check('and so is the third wish', (await page.locator('.wish').nth(2).locator('[data-wish]').inputValue()) === 'Een derde wens');

const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
check('the file is named after the customer', /\.txt$/.test(download.suggestedFilename()));
const answer = await page.locator('#answer').inputValue();
check('the answer holds no id but those of requests', !answer.includes('[een-id]'));
check('and no hidden mark', !/[\u202a-\u202e\u2066-\u2069]/.test(answer));
check('nothing was said on the console', noise.length === 0);
if (noise.length) console.log(noise.join('\n'));
writeFileSync(output, answer);
const textForm = await page.evaluate(() => {
  const hidden = document.querySelector('noscript').textContent; // text where script runs
  return new DOMParser().parseFromString(hidden, 'text/html').querySelector('pre').textContent;
});
writeFileSync(typed, typedInto(textForm, answer));

page.on('dialog', dialog => dialog.accept());
await page.locator('#clear').click();
await page.reload();
check('what is cleared stays away', (await page.locator('.item').first().locator('input[type=number]').inputValue()) === '');
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
