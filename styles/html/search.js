// Search: the book's sections and the passages of its sources, in an index that the browser builds from search-index.js.
(function () {
  "use strict";
  var results = document.getElementById("results"), count = document.getElementById("count"), field = document.getElementById("query");
  var search = new MiniSearch({ fields: ["t", "x"], storeFields: ["t", "u", "x"], searchOptions: { boost: { t: 3 }, prefix: true, combineWith: "AND" } });
  search.addAll(window.bookIndex);

  function piece(text, terms) {
    var lower = text.toLowerCase();
    var at = Math.min.apply(null, terms.map(function (term) { var found = lower.indexOf(term); return found < 0 ? 1e9 : found; }));
    var from = at === 1e9 ? 0 : Math.max(0, lower.lastIndexOf(" ", Math.max(0, at - 70)));
    return (from ? "… " : "") + text.slice(from, from + 220).trim() + (from + 220 < text.length ? " …" : "");
  }

  function marked(text, terms, into) {
    var expression = new RegExp("(" + terms.map(function (term) { return term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); }).join("|") + ")", "gi");
    text.split(expression).forEach(function (part, number) {
      if (number % 2) { var mark = document.createElement("mark"); mark.textContent = part; into.append(mark); } else into.append(part);
    });
  }

  function run() {
    var query = field.value.trim();
    results.textContent = "";
    if (!query) { count.textContent = ""; return; }
    var found = search.search(query);
    if (!found.length) found = search.search(query, { fuzzy: 0.2 });
    count.textContent = found.length ? found.length + (found.length === 1 ? " place" : " places") + " in the book" : "Nothing in the book matches these words.";
    found.slice(0, 50).forEach(function (hit) {
      var item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("p");
      link.href = hit.u;
      link.textContent = hit.t;
      marked(piece(hit.x, hit.terms), hit.terms, text);
      item.append(link, text);
      results.append(item);
    });
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", run);
  field.form.addEventListener("submit", function (event) { event.preventDefault(); history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); run(); });
  run();
})();
