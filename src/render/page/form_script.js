(function () {
'use strict';

// What the page gives: {reference, points, most, mail, file, words}; points and most may be null.
const data = JSON.parse(document.getElementById('data').textContent);
const words = data.words;
const draftKey = 'itplan:' + data.reference;
const mostWishes = 30;
const mostOfAddress = 1900; // characters that mail programs take behind "mailto:"
const speakAfter = 700;     // milliseconds after the last change

const first = (selector, within) => (within || document).querySelector(selector);
const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);
const form = first('#form');

// An answer as one line that holds nothing of the form's own: no heading, no id, no hidden mark.
function line(text) {
  const hidden =
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;
  return text.replace(hidden, ' ').replace(/\[/g, '(').replace(/\]/g, ')')
    .replace(/\s+/g, ' ').trim();
}

function items() {
  return all('.item', form).map(box => {
    const number = first('input[type=number]', box);
    const wish = first('[data-wish]', box);
    const understood = first('[data-understood]', box);
    const legend = first('legend', box).textContent;
    return {
      box,
      number,
      points: number ? number.value.trim() : '',
      why: line(first('[data-why]', box).value),
      understood: understood ? line(understood.value) : '',
      wish: wish ? line(wish.value) : null,
      name: wish ? line(wish.value).slice(0, 60) || legend : line(legend),
      id: box.dataset.id || ''
    };
  });
}

const isWhole = text => /^\d{1,6}$/.test(text);
const pointsOf = item => isWhole(item.points) ? Number(item.points) : 0;

// What is wrong with the points of one item, "" for nothing; `same` is the earlier item that got as
// many. Only what is sent needs a wish in words.
function fault(item, same, sending) {
  if (!item.number) return '';
  const points = pointsOf(item);
  if (item.number.validity.badInput || (item.points !== '' && !isWhole(item.points)))
    return fill(words.whole, [item.name]);
  if (data.most !== null && points > data.most) return fill(words.most, [item.name, data.most]);
  if (points > 0 && same) return fill(words.equal, [item.name, same, points]);
  if (sending && points > 0 && item.wish === '') return fill(words.no_wish, [item.name]);
  return '';
}

function showFault(item, message) {
  if (!item.number) return;
  item.box.classList.toggle('wrong', message !== '');
  mark(item.number, message);
}

// The message of a number field stands in the element that describes it.
function mark(field, message) {
  document.getElementById(field.getAttribute('aria-describedby')).textContent = message;
  if (message) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

// What we are given a number for: whole and on its scale.
function opinionFaults() {
  const faults = [];
  for (const field of all('input[data-question]', form)) {
    const text = field.value.trim();
    const wrong = field.validity.badInput ||
      (text !== '' && !(isWhole(text) && Number(text) >= Number(field.min) && Number(text) <= Number(field.max)));
    const message = wrong ? fill(words.scale, [field.min, field.max]) : '';
    mark(field, message);
    if (message) faults.push({ field, message: field.dataset.question + ' ' + message });
  }
  return faults;
}

function look(sending) {
  const faults = [];
  const got = new Map();
  let sum = 0;
  for (const item of items()) {
    const points = pointsOf(item);
    const message = fault(item, got.get(points), sending);
    sum += points;
    if (points > 0 && !got.has(points)) got.set(points, item.name);
    showFault(item, message);
    if (message) faults.push({ field: item.number, message });
  }
  faults.push(...opinionFaults());
  const over = data.points === null ? 0 : sum - data.points;
  if (over > 0)
    faults.push({ field: first('input[type=number]', form), message: fill(words.too_many, [over, data.points]) });
  return { faults, sum };
}

let speaking;
let spoken = '';
function showCount(sum) {
  if (data.points === null) return;
  const left = data.points - sum;
  const text = left < 0 ? fill(words.too_many, [-left, data.points]) : fill(words.left, [left, data.points]);
  first('#left').textContent = text;
  first('#bar').style.width = Math.min(100, 100 * sum / data.points) + '%';
  first('.count').classList.toggle('over', left < 0);
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    if (spoken !== text) first('#live').textContent = spoken = text;
  }, speakAfter);
}
const refresh = () => showCount(look(false).sum);

// The answer as the form of text has it, with only what was answered.
function answer() {
  const lines = ['# ' + words.heading, '', '## ' + words.requests, ''];
  const wishes = [];
  let number = 0;
  for (const item of items()) {
    const points = item.number && item.points !== '' ? [words.points + ': ' + item.points, ''] : [];
    const why = item.why ? [words.why + ': ' + item.why, ''] : [];
    const understood = item.understood ? [words.understood + ' ' + item.understood, ''] : [];
    const said = [...understood, ...points, ...why];
    if (item.wish === null && said.length)
      lines.push('### ' + item.name + ' [' + item.id + ']', '', ...said);
    else if (item.wish)
      wishes.push(words.wish + ' ' + ++number + ': ' + item.wish, '', ...why, ...points);
  }
  if (wishes.length) lines.push('## ' + words.wishes, '', ...wishes);
  lines.push('## ' + words.last, '');
  for (const question of all('[data-question]', form)) {
    const text = line(question.value);
    if (text) lines.push(question.dataset.question + ' ' + text, '');
  }
  lines.push(words.leave, '', words.reference + ': ' + data.reference, '');
  return lines.join('\n');
}

// A draft on this device, under the form's reference.
function save() {
  const values = {};
  for (const field of all('[name]', form)) if (field.value) values[field.name] = field.value;
  let text = words.saved;
  try {
    localStorage.setItem(draftKey, JSON.stringify(values));
  } catch (error) {
    text = words.not_saved;
  }
  first('#saved').textContent = text;
}

function restore() {
  let values = {};
  try {
    values = JSON.parse(localStorage.getItem(draftKey)) || {};
  } catch (error) {
    return;
  }
  const wishes = Object.keys(values).map(name => /^w(\d+)/.exec(name)).filter(Boolean)
    .map(match => Number(match[1]));
  while (all('.wish', form).length < Math.min(mostWishes, Math.max(0, ...wishes))) addWish();
  for (const field of all('[name]', form))
    if (typeof values[field.name] === 'string') field.value = values[field.name];
  for (const box of all('.item', form)) slide(box);
  if (Object.keys(values).length) first('#saved').textContent = words.restored;
}

// The slider follows the number.
function slide(box) {
  const number = first('input[type=number]', box);
  if (number) first('input[type=range]', box).value = number.value || 0;
}

function addWish() {
  const wishes = all('.wish', form);
  const last = wishes[wishes.length - 1];
  const next = wishes.length + 1;
  const box = last.cloneNode(true);
  const renumber = text => text.replace(/\d+/, next);
  for (const part of all('*', box))
    for (const name of ['id', 'for', 'name', 'aria-describedby', 'aria-label'])
      if (part.hasAttribute(name)) part.setAttribute(name, renumber(part.getAttribute(name)));
  for (const field of all('[name]', box)) field.value = '';
  first('legend', box).textContent = words.wish + ' ' + next;
  last.after(box);
  slide(box);
  const message = first('.message', box);
  if (message) message.textContent = '';
  box.classList.remove('wrong');
  first('#more').hidden = next >= mostWishes;
  return box;
}

// Shows the answer, or what must be looked at first; says whether it can be sent.
function ready() {
  const { faults, sum } = look(true);
  const summary = first('#faults');
  showCount(sum);
  summary.hidden = faults.length === 0;
  first('#result').hidden = faults.length !== 0;
  if (!faults.length) {
    first('#answer').value = answer();
    return true;
  }
  const list = first('ul', summary);
  list.textContent = '';
  for (const { field, message } of faults) {
    const link = document.createElement('a');
    link.href = '#' + field.id;
    link.textContent = message;
    link.addEventListener('click', event => {
      event.preventDefault();
      field.focus();
    });
    const entry = document.createElement('li');
    entry.append(link);
    list.append(entry);
  }
  summary.focus();
  return false;
}

const say = text => { first('#done').textContent = text; };

function download() {
  if (!ready()) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([first('#answer').value], { type: 'text/plain;charset=utf-8' }));
  link.download = data.file;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  say(fill(words.downloaded, [data.file]));
}

function mail() {
  if (!ready()) return;
  const body = first('#answer').value.replace(/\n/g, '\r\n');
  const address = 'mailto:' + data.mail + '?subject=' + encodeURIComponent(words.subject) +
    '&body=' + encodeURIComponent(body);
  if (address.length > mostOfAddress) {
    say(words.too_long);
    first('#download').focus();
    return;
  }
  location.href = address;
  say(words.mailed);
}

async function copy() {
  if (!ready()) return;
  const text = first('#answer');
  try {
    await navigator.clipboard.writeText(text.value);
    say(words.copied);
  } catch (error) {
    text.focus();
    text.select();
    say(words.copy_yourself);
  }
}

function clear() {
  if (!confirm(words.sure)) return;
  try {
    localStorage.removeItem(draftKey);
  } catch (error) {
    // Nothing was kept there.
  }
  form.reset();
  for (const box of all('.item', form)) slide(box);
  first('#result').hidden = first('#faults').hidden = true;
  say('');
  refresh();
  first('#saved').textContent = words.cleared;
  first('h1').focus();
}

form.addEventListener('input', event => {
  const box = event.target.closest('.item');
  if (box && event.target.type === 'range')
    first('input[type=number]', box).value = event.target.value === '0' ? '' : event.target.value;
  else if (box) slide(box);
  refresh();
  save();
});
form.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.tagName === 'INPUT') event.preventDefault();
});
form.addEventListener('submit', event => {
  event.preventDefault();
  download();
});
first('#more').addEventListener('click', () => first('textarea', addWish()).focus());
first('#mail').addEventListener('click', mail);
first('#copy').addEventListener('click', copy);
first('#print').addEventListener('click', () => window.print());
first('#clear').addEventListener('click', clear);
document.documentElement.classList.add('script');
restore();
refresh();
})();
