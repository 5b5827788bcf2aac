// Search: the book's sections and the passages of its sources, in an index that the browser builds from search-index.js.
(function () {
  "use strict";
  var results = document.getElementById("results"), count = document.getElementById("count"), field = document.getElementById("query");
  // A word is a run of letters and figures (16,275 is one, with or without its comma); of Chinese and Japanese each character.
  var WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\d+(?:[,.\u202f\u00a0]\d{3})*(?:[.,]\d+)?|[^\s\d\p{P}\p{S}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

  // As many letters as before, without case, accents and the tone marks of pinyin.
  function plain(text) {
    return Array.from(text, function (letter) { var base = letter.normalize("NFD").charAt(0).toLowerCase(); return letter.length === 1 && base.length === 1 ? base : letter; }).join("");
  }
  function words(text) { return text.match(WORD) || []; }
  function term(word) { return /^\d/.test(word) ? word.replace(/[,.\u202f\u00a0](?=\d{3}(?!\d))/g, "") : plain(word); }

  var search = new MiniSearch({
    fields: ["t", "x"], storeFields: ["t", "u", "x"], tokenize: words, processTerm: term,
    searchOptions: { boost: { t: 3 }, prefix: function (word) { return word.length > 1 && !/^\d/.test(word); }, combineWith: "AND" }
  });
  search.addAll(window.bookIndex);

  // Where the text has the words: [start, end] of each.
  function places(text, terms) {
    var found = [], match;
    WORD.lastIndex = 0;
    while ((match = WORD.exec(text))) if (terms.indexOf(term(match[0])) >= 0) found.push([match.index, match.index + match[0].length]);
    return found;
  }

  function excerpt(text, terms, into) {
    var found = places(text, terms), first = found.length ? found[0][0] : 0;
    var from = first > 70 ? text.lastIndexOf(" ", first - 70) + 1 : 0, to = Math.min(text.length, from + 220), at = from;
    if (from) into.append("… ");
    found.forEach(function (place) {
      if (place[0] < at || place[1] > to) return;
      var mark = document.createElement("mark");
      mark.textContent = text.slice(place[0], place[1]);
      into.append(text.slice(at, place[0]), mark);
      at = place[1];
    });
    into.append(text.slice(at, to).trimEnd(), to < text.length ? " …" : "");
  }

  // Words in quotation marks, and characters side by side, must stand together.
  function phrases(query) {
    return (query.match(/["“”„][^"“”„]+["“”„]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu) || []).map(function (phrase) {
      return plain(phrase.replace(/["“”„]/g, "").trim());
    });
  }

  function run() {
    var query = field.value.trim(), whole = phrases(query);
    results.textContent = "";
    if (!query) { count.textContent = ""; return; }
    function holds(hit) { var text = plain(hit.t + " " + hit.x); return whole.every(function (phrase) { return text.indexOf(phrase) >= 0; }); }
    var found = search.search(query).filter(holds);
    if (!found.length) found = search.search(query, { fuzzy: 0.2 }).filter(holds);
    count.textContent = found.length ? found.length + (found.length === 1 ? " place" : " places") + " in the book" : "Nothing in the book matches these words.";
    found.slice(0, 50).forEach(function (hit) {
      var item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("p");
      link.href = hit.u;
      link.textContent = hit.t;
      excerpt(hit.x, hit.terms, text);
      item.append(link, text);
      results.append(item);
    });
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", run);
  field.form.addEventListener("submit", function (event) { event.preventDefault(); history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); run(); });
  // The arrows go from the field through the places and back.
  document.addEventListener("keydown", function (event) {
    var way = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0, links = Array.from(results.querySelectorAll("a"));
    var at = document.activeElement === field ? -1 : links.indexOf(document.activeElement);
    if (!way || (at < 0 && document.activeElement !== field) || !(links[at + way] || at + way === -1)) return;
    event.preventDefault();
    (links[at + way] || field).focus();
  });
  run();
})();
