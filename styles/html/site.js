// What a reader without scripts does not miss: cards at numbers and notes, marked verdicts, margin notes, larger pictures.
(function () {
  "use strict";
  var root = document.documentElement;
  var main = document.getElementById("text");

  function keep(name, value) {
    try { if (value) localStorage.setItem(name, value); else localStorage.removeItem(name); } catch (error) { /* private mode */ }
  }

  // --- dark and light ---
  var theme = document.getElementById("theme");
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : dark.matches; }
  function showTheme() { theme.setAttribute("aria-pressed", String(isDark())); }
  if (theme) {
    theme.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      keep("theme", root.dataset.theme);
      showTheme();
    });
    dark.addEventListener("change", showTheme);
    showTheme();
  }

  // --- every number marked by its verdict ---
  var verdicts = document.getElementById("verdicts");
  if (verdicts) {
    verdicts.setAttribute("aria-pressed", String("verdicts" in root.dataset));
    verdicts.addEventListener("click", function () {
      if ("verdicts" in root.dataset) delete root.dataset.verdicts; else root.dataset.verdicts = "on";
      keep("verdicts", root.dataset.verdicts);
      verdicts.setAttribute("aria-pressed", String("verdicts" in root.dataset));
      layOutMargin();
    });
  }

  // --- the card ---
  var store = document.getElementById("evidence");
  var evidence = store ? JSON.parse(store.textContent) : { words: [], claims: {} };
  var card = null, owner = null, timer = 0;

  function element(name, className, html) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (html !== undefined) made.innerHTML = html;
    return made;
  }

  function claimCard(link) {
    var claim = evidence.claims[link.id];
    if (!claim) return null;
    var made = element("div", "card");
    made.dataset.verdict = claim.v;
    made.append(element("p", "verdict", evidence.labels[claim.v]), element("p", "reason", claim.r));
    claim.w.forEach(function (at) {
      var words = evidence.words[at[0]], quote = element("blockquote", "", "<p>" + at[1] + "</p>");
      var from = element("p", "from"), source = element("a", "", words[1]);
      source.href = words[0];
      from.append(source);
      quote.append(from);
      made.append(quote);
    });
    return made;
  }

  function noteCard(link) {
    var note = document.getElementById(link.hash.slice(1));
    if (!note) return null;
    var made = element("div", "card", note.innerHTML);
    made.querySelectorAll("[id]").forEach(function (inner) { inner.removeAttribute("id"); });
    var back = made.querySelector(".note-back");
    if (back) back.replaceWith(element("span", "note-number", "Note " + back.textContent + "."));
    return made;
  }

  function show(link) {
    clearTimeout(timer);
    if (owner === link) return;
    hide();
    card = link.classList.contains("claim") ? claimCard(link) : noteCard(link);
    if (!card) return;
    owner = link;
    card.id = "card";
    card.setAttribute("role", "tooltip");
    link.setAttribute("aria-describedby", "card");
    main.append(card);
    var at = link.getClientRects()[0], width = card.offsetWidth, height = card.offsetHeight;
    var left = Math.min(Math.max(at.left + at.width / 2 - width / 2, 8), document.documentElement.clientWidth - width - 8);
    var below = at.bottom + 6, above = at.top - height - 6;
    var bar = document.querySelector(".bar").offsetHeight;
    var top = below + height > window.innerHeight && above > bar ? above : below;
    var origin = main.getBoundingClientRect();
    card.style.left = left - origin.left + "px";
    card.style.top = top - origin.top + "px";
    card.addEventListener("pointerenter", function () { clearTimeout(timer); });
    card.addEventListener("pointerleave", later);
  }

  function hide() {
    clearTimeout(timer);
    if (owner) owner.removeAttribute("aria-describedby");
    if (card) card.remove();
    card = owner = null;
  }

  function later() { clearTimeout(timer); timer = setTimeout(hide, 250); }

  function subject(event) { return event.target.closest && event.target.closest("a.claim, a.noteref"); }

  main.addEventListener("pointerover", function (event) {
    var link = subject(event);
    if (link && event.pointerType === "mouse") { clearTimeout(timer); timer = setTimeout(function () { show(link); }, 120); }
  });
  main.addEventListener("pointerout", function (event) { if (subject(event) && event.pointerType === "mouse") later(); });
  main.addEventListener("focusin", function (event) { var link = subject(event); if (link && link.matches(":focus-visible")) show(link); });
  main.addEventListener("focusout", function (event) { if (subject(event) && !(card && card.contains(event.relatedTarget))) later(); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
  // A finger opens the card first; what leads on is in it. A second tap on the number follows the link.
  var touched = false;
  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
    if (card && !card.contains(event.target) && subject(event) !== owner) hide();
  });
  main.addEventListener("click", function (event) {
    var link = subject(event);
    if (link && touched && owner !== link) { event.preventDefault(); show(link); }
  });

  // --- notes in the margin ---
  var sides = [];
  document.querySelectorAll("main a.noteref").forEach(function (call) {
    var note = document.getElementById(call.hash.slice(1));
    if (!note || call.closest("table")) return;
    var side = element("div", "side", note.querySelector("p").innerHTML);
    side.setAttribute("aria-hidden", "true");
    side.querySelectorAll("[id]").forEach(function (inner) { inner.removeAttribute("id"); });
    side.querySelectorAll("a").forEach(function (link) { link.tabIndex = -1; link.removeAttribute("aria-label"); link.removeAttribute("role"); });
    var back = side.querySelector(".note-back");
    if (back) back.replaceWith(element("span", "number", back.textContent));
    main.append(side);
    sides.push([call, side]);
  });
  function layOutMargin() {
    var bottom = -1e9, top = main.getBoundingClientRect().top;
    var places = sides.map(function (pair) { return [pair[1], pair[0].getBoundingClientRect().top - top, pair[1].offsetHeight]; });
    places.forEach(function (place) {
      var at = Math.max(place[1], bottom);
      place[0].style.top = at + "px";
      bottom = at + place[2] + 6;
    });
  }
  layOutMargin();
  window.addEventListener("resize", layOutMargin);
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(layOutMargin);

  // --- pictures ---
  document.querySelectorAll("a.enlarge").forEach(function (link) {
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !window.HTMLDialogElement) return;
      event.preventDefault();
      var picture = link.querySelector("img"), dialog = element("dialog", "picture"), close = element("button", "", "Close");
      var large = element("img");
      large.src = link.href;
      large.alt = picture.alt;
      close.type = "button";
      dialog.setAttribute("aria-label", "Figure, enlarged");
      dialog.append(close, large);
      document.body.append(dialog);
      dialog.addEventListener("click", function () { dialog.close(); });
      dialog.addEventListener("close", function () { dialog.remove(); link.focus(); });
      dialog.showModal();
    });
  });

  // --- contents: closed again by Escape or a click elsewhere ---
  var contents = document.querySelector("details.contents");
  if (contents) {
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && contents.open) { contents.open = false; contents.querySelector("summary").focus(); }
    });
    document.addEventListener("click", function (event) { if (!contents.contains(event.target)) contents.open = false; });
  }
})();
