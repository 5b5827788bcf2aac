// The claim's sheet: verdict, reason, the passage with its evidence, and what to type.

const sheet = document.getElementById('evidence');
const EDITORS = {
  vscode: ['VS Code', 'vscode://file{path}:{line}:{column}'],
  vscodium: ['VSCodium', 'vscodium://file{path}:{line}:{column}'],
  cursor: ['Cursor', 'cursor://file{path}:{line}:{column}'],
  zed: ['Zed', 'zed://file{path}:{line}:{column}'],
  idea: ['JetBrains', 'idea://open?file={path}&line={line}&column={column}'],
  sublime: ['Sublime Text', 'subl://open?url=file://{path}&line={line}&column={column}'],
  textmate: ['TextMate', 'txmt://open?url=file://{path}&line={line}&column={column}'],
  emacs: ['Emacs', 'org-protocol://open-file?url={path}&line={line}&column={column}'],
};

function drawSheet() {
  const claim = claims[state.claim];
  if (!claim) {
    sheet.innerHTML = '<p class="nothing">Choose a number in the text to see what it rests on.</p>';
    return;
  }
  const parts = [head(claim), passages(claim), elsewhere(claim), contradicted(claim), rule(claim), reviewPart(claim), reading(claim), back(claim)];
  sheet.innerHTML = parts.filter(Boolean).join('\n');
}

function head(claim) {
  const number = escape(plain(numberOf(claim)));
  const help = claim.help ? `<p class="help">${escape(claim.help)}</p>` : '';
  return `<h2>${sign(claim.verdict)} <span>‘${number}’ is ${claim.verdict === 'failed' ? 'not borne out' : claim.verdict}</span></h2>`
    + `<p class="why">${escape(capital(claim.reason))}</p>${help}`
    + `<p class="tools">${placeLink(fileOf(claim), claim.line, claim.column)}`
    + ` <a class="mailable" href="#claim-${escape(claim.id)}">Link to this claim</a></p>`;
}

function passages(claim) {
  const shown = new Map();
  (claim.evidence || []).forEach((item) => gather(shown, item, 'evidence'));
  (claim.candidates || []).forEach((item) => {
    if (claim.cited.some((cited) => cited[2].includes(item[0]))) gather(shown, item, 'candidate');
  });
  const cited = claim.cited.flatMap((item) => item[2]).filter((name) => !shown.has(name));
  if (!shown.size && cited.length === 1) shown.set(cited[0], []);
  const open = [...shown].map(([name, marks]) => passage(name, marks)).join('');
  const rest = cited.filter((name) => !shown.has(name));
  const closed = rest.map((name) => `<details><summary>${where(name)}, cited too</summary>${passageText(name, [])}</details>`).join('');
  const written = claim.cited.filter((item) => !item[2].length).map((item) => `<p class="label">Cites @${escape(item[0])}${item[1] ? `, ${escape(item[1])}` : ' as a whole'}</p>`);
  const nothing = claim.cited.length ? '' : '<p class="label">Cites nothing</p>';
  return open + closed + written.join('') + nothing;
}

function gather(shown, [name, start, end, words, note], kind) {
  const marks = shown.get(name) || [];
  marks.push({ start, end, kind, note }, ...words.map(([from, to]) => ({ start: from, end: to, kind: 'word' })));
  shown.set(name, marks);
}

function passage(name, marks) {
  const item = data.passages[name];
  const seed = data.seeds[Number(name.split(':')[0])];
  const notes = marks.filter((mark) => mark.note).map((mark) => `<p class="assumed">Assumed: ${escape(mark.note)}</p>`).join('');
  const path = item.section.length ? `<p class="section">${item.section.map(escape).join(' › ')}</p>` : '';
  const place = seed.plain ? ` ${placeLink(seed.file, item.line, 1)}` : '';
  return `<section class="passage"><h3>${where(name)}${place}</h3>${path}${passageText(name, marks)}${notes}</section>`;
}

function where(name) {
  const seed = data.seeds[Number(name.split(':')[0])];
  return `<cite title="${escape(seed.title)}">@${escape(seed.key)}, ${escape(data.passages[name].at)}</cite>`;
}

function passageText(name, marks) {
  const { text } = data.passages[name];
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  let out = '';
  cuts.slice(0, -1).forEach((start, at) => {
    const kinds = new Set(marks.filter((mark) => mark.start <= start && start < mark.end).map((mark) => mark.kind));
    const inner = escape(text.slice(start, cuts[at + 1]));
    if (kinds.has('evidence')) out += `<mark>${inner}</mark>`;
    else if (kinds.has('candidate')) out += `<mark class="candidate">${inner}</mark>`;
    else if (kinds.has('word')) out += `<span class="word">${inner}</span>`;
    else out += inner;
  });
  return `<blockquote>${out}</blockquote>`;
}

function elsewhere(claim) {
  const cited = new Set(claim.cited.flatMap((item) => item[2]));
  const found = (claim.candidates || []).filter((item) => !cited.has(item[0]));
  if (!found.length) return '';
  return `<section><h3>Where it stands</h3><ul class="plain">${found.map(place).join('')}</ul></section>`;
}

function contradicted(claim) {
  if (!claim.disputed) return '';
  return `<section class="contradicted"><h3>Another passage says otherwise</h3><ul class="plain">${claim.disputed.map(place).join('')}</ul></section>`;
}

function place(item) {
  const [name, start, end] = item;
  const seed = data.seeds[Number(name.split(':')[0])];
  const citation = `[@${seed.key}, ${data.passages[name].at}]`;
  const shown = new Map();
  gather(shown, item, 'candidate');
  return `<li><p>‘${escape(data.passages[name].text.slice(start, end))}’ <code>${escape(citation)}</code> `
    + `<button type="button" class="copy" data-copy="${escape(citation)}">Copy<span class="unseen"> the citation ${escape(citation)}</span></button></p>`
    + `<details><summary>The passage</summary>${passageText(name, shown.get(name))}</details></li>`;
}

function rule(claim) {
  if (!claim.rule) return '';
  const [summary, explanation] = data.rules[claim.rule] || ['', ''];
  const text = explanation.split(/\n\n+/).map((part) => `<p>${escape(part).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`).join('');
  return `<details class="rule"><summary><code>${escape(claim.rule)}</code>${summary ? `: ${escape(summary)}` : ''}</summary>${text}</details>`;
}

function reading(claim) {
  const [kind, value, unit, hedge] = claim.reading;
  const shown = Array.isArray(value) ? value.map((end) => (end === null ? '…' : end)).join(' to ') : value;
  const rows = [['Read as', `${kind} ${shown}`], ['Of', unit], ['Hedge', hedge], ['Claim', claim.id]].filter((pair) => pair[1]);
  return `<dl class="reading">${rows.map(([name, text]) => `<div><dt>${name}</dt><dd>${escape(text)}</dd></div>`).join('')}</dl>`;
}

function back(claim) {
  return `<p class="back"><a href="#claim-${escape(claim.id)}" data-back>Back to the claim</a></p>`;
}

function capital(text) {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase()).replace(/([^.!?])$/, '$1.');
}

// --- open in the editor: the book's folder is known from where the page lies, so that none is written into it -----------------

function bookRoot() {
  const given = document.querySelector('meta[name="pincite-root"]');
  if (given) return given.content;
  const at = location.protocol === 'file:' ? location.pathname.lastIndexOf('/build/report/') : -1;
  return at === -1 ? '' : decodeURIComponent(location.pathname.slice(0, at));
}

function editorAddress(file, line, column) {
  const root = bookRoot();
  const chosen = EDITORS[remember('editor')] || EDITORS.vscode;
  if (!root) return '';
  const path = `${root.startsWith('/') ? '' : '/'}${root}/${file}`.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':');
  return chosen[1].replace('{path}', path).replace('{line}', line).replace('{column}', column);
}

function placeLink(file, line, column) {
  const address = editorAddress(file, line, column);
  const shown = `${escape(file)}:${line}:${column}`;
  return address
    ? `<a class="open" href="${escape(address)}" title="${shown}">Open in the editor<span class="unseen"> at ${shown}</span></a>`
    : `<code class="place">${shown}</code>`;
}

function remember(name, value) {
  try {
    if (value !== undefined) localStorage.setItem(`pincite-${name}`, value);
    return localStorage.getItem(`pincite-${name}`) || '';
  } catch {
    return ''; // a browser that keeps nothing for files: the choice lasts until the page is closed
  }
}
