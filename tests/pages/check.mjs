// Looks at pages in Chromium: node check.mjs FILE.html...
// Each at four widths, light and dark, with three font families: axe-core finds nothing, nothing
// scrolls sideways, no text of a picture leaves its cell or lies over another, nothing of a text is
// alive, no message on the console, no request but the page itself; html-validate finds nothing.
// Prints what is wrong and
// ends with "N passed, N failed".
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';

const require = createRequire(process.cwd() + '/');
const { chromium } = require('playwright-core');
const { HtmlValidate } = require('html-validate');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const widths = [320, 360, 800, 1280];
const schemes = ['light', 'dark'];
const fonts = ['', 'DejaVu Sans', 'Liberation Sans Narrow, Liberation Sans'];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'no-inline-style': 'off',       // a width in a picture is its data
    'require-sri': 'off',           // nothing is fetched
    'long-title': 'off',            // titles are the users'
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off'
  }
});

// In the page: what a reader would see go wrong.
function seen() {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth)
    wrong.push(`scrolls sideways: ${root.scrollWidth} of ${window.innerWidth}`);
  for (const svg of document.querySelectorAll('svg.pl')) {
    const cell = (svg.closest('td') || svg).getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')]
      .filter(text => getComputedStyle(text).display !== 'none')
      .map(text => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    for (const { text, box } of texts)
      if (box.left < cell.left - 1 || box.right > cell.right + 1)
        wrong.push(`"${text}" leaves its cell by ${Math.round(box.right - cell.right)}`);
    for (let i = 0; i < texts.length; ++i)
      for (let k = i + 1; k < texts.length; ++k) {
        const a = texts[i].box;
        const b = texts[k].box;
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2)
          wrong.push(`"${texts[i].text}" lies over "${texts[k].text}"`);
      }
  }
  const alive = 'script:not([type="application/json"]), iframe, object, embed, base, link, ' +
    'img:not([src^="data:image/"]), a[href^="javascript:"], svg image, foreignObject';
  const own = document.querySelector('form#form') ? 1 : 0; // the one script of a form
  if (document.querySelectorAll(alive).length > own)
    wrong.push('alive: ' + [...document.querySelectorAll(alive)].pop().outerHTML.slice(0, 80));
  for (const element of document.querySelectorAll('*'))
    for (const { name } of element.attributes)
      if (name.startsWith('on')) wrong.push(`alive: ${element.tagName} has ${name}`);
  for (const cell of document.querySelectorAll('td, th, p, li, legend, h1, h2, h3'))
    if (cell.scrollWidth > cell.clientWidth + 1 && getComputedStyle(cell).display !== 'inline' &&
        !cell.querySelector('svg') && !cell.classList.contains('vh') && cell.clientWidth > 0)
      wrong.push(`cut off: "${cell.textContent.slice(0, 40)}"`);
  return wrong;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
});
let passed = 0;
let failed = 0;
function judge(name, wrong) {
  if (!wrong.length) return void ++passed;
  ++failed;
  for (const text of [...new Set(wrong)].slice(0, 8)) console.log(`${name}: ${text}`);
}

for (const file of process.argv.slice(2)) {
  const report = await validator.validateFile(file);
  judge(`${basename(file)} html-validate`, report.results.flatMap(result =>
    result.messages.map(m => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)));
  for (const width of widths)
    for (const scheme of schemes)
      for (const font of fonts) {
        const name = `${basename(file)} ${width} ${scheme} ${font || 'system'}`;
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
        const page = await context.newPage();
        const wrong = [];
        page.on('console', message => wrong.push(`console: ${message.text()}`));
        page.on('dialog', dialog => {
          wrong.push(`alive: ${dialog.message()}`);
          dialog.dismiss();
        });
        page.on('pageerror', error => wrong.push(`error: ${error.message}`));
        page.on('request', request => {
          if (request.url() !== 'file://' + resolve(file)) wrong.push(`request: ${request.url()}`);
        });
        await page.goto('file://' + resolve(file));
        if (font)
          await page.evaluate(family => {
            const style = document.createElement('style');
            style.textContent = `body,svg text,input,textarea,button{font-family:${family}!important}`;
            document.head.append(style);
          }, font);
        wrong.push(...await page.evaluate(seen));
        if (!font) {
          await page.evaluate(axe);
          const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
          for (const v of found.violations)
            wrong.push(`axe ${v.id}: ${v.nodes[0].html.slice(0, 100)} (${v.nodes.length})`);
        }
        judge(name, wrong);
        await context.close();
      }
}

// On A4: no column is cut, and the year plan says it all on its first page.
async function printed(file) {
  const page = await browser.newPage({ viewport: { width: 680, height: 998 } }); // px of 180 x 264 mm
  await page.goto('file://' + resolve(file));
  await page.emulateMedia({ media: 'print' });
  const wrong = await page.evaluate(() => {
    const found = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > 680) found.push(`cut off on paper: ${wide} of 680 px`);
    const second = document.querySelector('main.plan > h2:nth-of-type(2)');
    if (second && second.getBoundingClientRect().top > 998)
      found.push(`the first page takes ${Math.round(second.getBoundingClientRect().top)} of 998 px`);
    return found;
  });
  judge(`${basename(file)} on A4`, wrong);
  await page.close();
}
for (const file of process.argv.slice(2)) await printed(file);
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
